package io.mooring.persistence;

import java.util.regex.Pattern;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.SelectionQuery;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Tells the database which index to read: H2 does not weigh an {@code in} list or an order against
 * the tenant's whole table, and MySQL's guess changes with what it last counted.
 */
final class Hint {

  private static final Pattern COHORTS = Pattern.compile(" from cohort (\\w+) join device ");

  private Hint() {}

  /**
   * MySQL takes "use" for advice, and reads and sorts the whole table where nearly all of it is one
   * tenant's. It can't know either that few of the cohorts are asked for, and begins with all
   * devices.
   */
  static StatementInspector inspector(boolean onMySql) {
    return sql -> onMySql ? ordered(sql) : sql;
  }

  private static String ordered(String sql) {
    return COHORTS
        .matcher(sql.replace(" use index (", " force index ("))
        .replaceAll(" from cohort $1 straight_join device ");
  }

  static <T> SelectionQuery<T> index(SelectionQuery<T> query, String index) {
    return query.setHint(HibernateHints.HINT_QUERY_DATABASE, index);
  }
}
