package io.mooring.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a program and the database, and is told of every call before and after it.
 *
 * @param before is told a method's name
 * @param after the same
 */
record Intercepted(BiConsumer<String, String> before, BiConsumer<String, String> after) {

  DataSource over(DataSource connections) {
    return over(DataSource.class, connections);
  }

  private <T> T over(Class<T> type, Object real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(real, method, arguments)));
  }

  private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    var first = arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    try {
      before.accept(method.getName(), first);
      var answer = method.invoke(real, arguments);
      after.accept(method.getName(), first);
      return switch (answer) {
        case Connection connection -> over(Connection.class, connection);
        case Statement statement when method.getReturnType() == Statement.class ->
            over(Statement.class, statement);
        case null -> null;
        default -> answer;
      };
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
