package io.mooring.persistence;

import org.hibernate.StatelessSession;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.SelectionQuery;

/**
 * Tells H2 which index to read. It does not weigh an {@code in} list or an order against the
 * tenant's whole table; MySQL does.
 */
final class Hint {

  private Hint() {}

  static <T> SelectionQuery<T> index(
      StatelessSession session, SelectionQuery<T> query, String index) {
    var dialect =
        session.getFactory().unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect();
    return dialect instanceof H2Dialect
        ? query.setHint(HibernateHints.HINT_QUERY_DATABASE, index)
        : query;
  }
}
