package io.mooring.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands between Hibernate and the connections and counts the rows that are fetched. */
final class CountedRows {

  private final AtomicLong rows = new AtomicLong();

  DataSource between(DataSource connections) {
    return wrapped(DataSource.class, connections);
  }

  /** How many rows the work fetched. */
  long during(Runnable work) {
    var before = rows.get();
    work.run();
    return rows.get() - before;
  }

  private <T> T wrapped(Class<T> type, Object real) {
    InvocationHandler handler = (_, method, arguments) -> answer(real, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private @Nullable Object answer(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return counted(method, method.invoke(real, arguments));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private @Nullable Object counted(Method method, @Nullable Object answer) {
    if (method.getName().equals("next") && Boolean.TRUE.equals(answer)) {
      rows.incrementAndGet();
    }
    return switch (answer) {
      case null -> null;
      case ResultSet results -> wrapped(ResultSet.class, results);
      case PreparedStatement statement -> wrapped(PreparedStatement.class, statement);
      case Connection connection -> wrapped(Connection.class, connection);
      default -> answer;
    };
  }
}
