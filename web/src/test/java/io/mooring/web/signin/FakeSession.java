package io.mooring.web.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An HTTP session with its attributes, which can end. */
final class FakeSession {

  static final int IDLE_SECONDS = 3600;

  private final Map<String, Object> attributes = new HashMap<>();
  private boolean ended;

  HttpSession http() {
    return (HttpSession)
        Proxy.newProxyInstance(
            HttpSession.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (me, method, arguments) -> answer((HttpSession) me, method.getName(), arguments));
  }

  boolean ended() {
    return ended;
  }

  private @Nullable Object answer(HttpSession me, String what, Object @Nullable [] arguments) {
    var given = arguments == null ? List.of() : List.of(arguments);
    return switch (what) {
      case "getAttribute" -> attributes.get(given.getFirst().toString());
      case "setAttribute" -> put(me, given.getFirst().toString(), given.getLast());
      case "getAttributeNames" -> Collections.enumeration(List.copyOf(attributes.keySet()));
      case "getMaxInactiveInterval" -> IDLE_SECONDS;
      case "invalidate" -> end(me);
      case "equals" -> Objects.equals(given.getFirst(), this);
      case "hashCode" -> System.identityHashCode(this);
      default -> null;
    };
  }

  private @Nullable Object put(HttpSession me, String name, Object value) {
    attributes.put(name, value);
    if (value instanceof HttpSessionBindingListener bound) {
      bound.valueBound(new HttpSessionBindingEvent(me, name, value));
    }
    return null;
  }

  private @Nullable Object end(HttpSession me) {
    ended = true;
    List.copyOf(attributes.entrySet())
        .forEach(one -> {
          if (one.getValue() instanceof HttpSessionBindingListener bound) {
            bound.valueUnbound(new HttpSessionBindingEvent(me, one.getKey(), one.getValue()));
          }
        });
    attributes.clear();
    return null;
  }
}
