package io.mooring.persistence;

import static io.mooring.persistence.Between.call;
import static io.mooring.persistence.Between.proxy;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands between Hibernate and the connections and keeps each statement with its parameters. */
final class SeenStatements {

  private final Map<String, Seen> seen = new LinkedHashMap<>();
  private final List<Seen> during = new ArrayList<>();

  /** A statement that ran, and what set its parameters. */
  record Seen(String sql, List<Call> parameters) {

    PreparedStatement prepare(Connection connection, String before) throws SQLException {
      var statement = connection.prepareStatement(before + sql);
      for (var call : parameters) {
        call.on(statement);
      }
      return statement;
    }
  }

  /** One {@code setString(2, "x")}. */
  record Call(Method method, List<@Nullable Object> arguments) {

    void on(PreparedStatement statement) {
      try {
        method.invoke(statement, arguments.toArray());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  DataSource between(DataSource connections) {
    return proxy(
        DataSource.class,
        (_, method, arguments) -> {
          var answer = call(connections, method, arguments);
          return answer instanceof Connection connection ? over(connection) : answer;
        });
  }

  /** What the work runs, as often as it does. */
  List<Seen> during(Runnable work) {
    during.clear();
    work.run();
    return List.copyOf(during);
  }

  /** Each statement with the values that it ran with first. */
  List<Seen> all() {
    return List.copyOf(seen.values());
  }

  void forget() {
    seen.clear();
  }

  private void keep(Seen statement) {
    seen.putIfAbsent(statement.sql(), statement);
    during.add(statement);
  }

  private Connection over(Connection connection) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          var answer = call(connection, method, arguments);
          return answer instanceof PreparedStatement statement && arguments != null
              ? over(statement, (String) arguments[0])
              : answer;
        });
  }

  private PreparedStatement over(PreparedStatement statement, String sql) {
    var parameters = new HashMap<Object, Call>();
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) -> {
          if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
            parameters.put(arguments[0], new Call(method, Arrays.asList(arguments.clone())));
          }
          if (method.getName().matches("execute.*|addBatch")) {
            keep(new Seen(sql, List.copyOf(parameters.values())));
          }
          return call(statement, method, arguments);
        });
  }
}
