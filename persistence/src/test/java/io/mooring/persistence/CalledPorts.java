package io.mooring.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The ports of a database, and which of their methods were called. */
final class CalledPorts {

  private final Set<String> called = new TreeSet<>();

  <T> T port(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              called.add(name(type, method));
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  Set<String> called() {
    return called;
  }

  /** Such as {@code Orders.lease}, of every port that a database has. */
  static Set<String> all() {
    var all = new TreeSet<String>();
    for (var port : Database.class.getDeclaredMethods()) {
      if (port.getParameterCount() == 0 && isPort(port.getReturnType())) {
        Arrays.stream(port.getReturnType().getMethods())
            .map(method -> name(port.getReturnType(), method))
            .forEach(all::add);
      }
    }
    return all;
  }

  private static boolean isPort(Class<?> type) {
    return type.isInterface() && type.getName().startsWith("io.mooring.");
  }

  private static String name(Class<?> port, Method method) {
    return port.getSimpleName() + "." + method.getName();
  }
}
