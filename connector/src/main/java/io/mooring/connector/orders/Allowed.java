package io.mooring.connector.orders;

import io.mooring.connector.site.MethodAnswer;
import io.mooring.connector.site.SiteRow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to {@code IsClientOperationAllowed}, whose out-parameters are not published: a
 * Boolean beside {@code ReturnValue} decides, else a Boolean {@code ReturnValue}.
 */
final class Allowed {

  private static final String RETURN = "ReturnValue";

  private Allowed() {}

  /** Null when the answer does not say. */
  static @Nullable Boolean read(SiteRow values) {
    return Stream.concat(
            values.names().stream().filter(name -> !name.equalsIgnoreCase(RETURN)),
            Stream.of(RETURN))
        .map(values::get)
        .filter(value -> value != null && value.isBoolean())
        .findFirst()
        .map(value -> value != null && value.booleanValue())
        .orElse(null);
  }

  /** The site's reason, where it gives one. */
  static String words(MethodAnswer answer) {
    return answer.values().names().stream()
        .filter(name -> !name.startsWith("@") && !name.startsWith("__"))
        .map(answer.values()::text)
        .filter(text -> text.contains(" "))
        .findFirst()
        .map("The site does not allow this: \"%s\"."::formatted)
        .orElse("The site does not allow this for the device.");
  }
}
