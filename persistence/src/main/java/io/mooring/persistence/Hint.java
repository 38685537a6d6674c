package io.mooring.persistence;

import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.SelectionQuery;

/**
 * Tells the database which index to read: H2 does not weigh an {@code in} list or an order against
 * the tenant's whole table, and MySQL's guess changes with what it last counted.
 */
final class Hint {

  private Hint() {}

  static <T> SelectionQuery<T> index(SelectionQuery<T> query, String index) {
    return query.setHint(HibernateHints.HINT_QUERY_DATABASE, index);
  }
}
