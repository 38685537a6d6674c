package io.mooring.persistence;

import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.SelectionQuery;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Tells the database which index to read: H2 does not weigh an {@code in} list or an order against
 * the tenant's whole table, and MySQL's guess changes with what it last counted.
 */
final class Hint {

  private Hint() {}

  /**
   * MySQL takes "use" for advice, and reads and sorts the whole table where nearly all of it is one
   * tenant's.
   */
  static StatementInspector inspector(boolean onMySql) {
    return sql -> onMySql ? sql.replace(" use index (", " force index (") : sql;
  }

  static <T> SelectionQuery<T> index(SelectionQuery<T> query, String index) {
    return query.setHint(HibernateHints.HINT_QUERY_DATABASE, index);
  }
}
