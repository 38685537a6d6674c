package io.mooring.connector.orders;

import io.mooring.connector.site.SiteRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a computer was asked for when Windows wrote event 1074. It writes the same event for a
 * restart, a shutdown and a power off, and only its text tells them apart: "The process … has
 * initiated the restart of computer … Shutdown Type: restart" (Microsoft: User32, event 1074). So
 * its type decides; then what was initiated; else a text that speaks of a restart and of no
 * shutdown beside it. Windows in another language is not understood, and proves nothing.
 */
enum Shutdown {
  RESTART,
  OFF,
  UNCLEAR;

  private static final String KINDS = "(restart|power\\s*off|shut\\s*down)";
  private static final Pattern TYPE = pattern("shutdown[\\s_-]*type\\W*" + KINDS);
  private static final Pattern INITIATED = pattern("has initiated the " + KINDS + " of");
  private static final Pattern RESTARTS = pattern("\\brestart");
  private static final Pattern ENDS = pattern("power[\\s-]*off|shut[\\s-]*down");

  /** Who is named in them may be called anything. */
  private static final Pattern NAMES = pattern("name|computer|device|user|machine");

  private static final List<String> FIRST = List.of("message", "description");

  static Shutdown of(SiteRow event) {
    var text = text(event);
    var said = said(TYPE, text);
    var kind = said == null ? said(INITIATED, text) : said;
    if (kind != null) {
      return RESTARTS.matcher(kind).find() ? RESTART : OFF;
    }
    var restarts = RESTARTS.matcher(text).find();
    if (restarts == ENDS.matcher(text).find()) {
      return UNCLEAR;
    }
    return restarts ? RESTART : OFF;
  }

  private static @Nullable String said(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** How a timeline's columns are called is not published: all of its texts, the message first. */
  private static String text(SiteRow event) {
    return event.names().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !NAMES.matcher(name).find())
        .sorted(Comparator.comparing((String name) -> !FIRST.contains(name)).thenComparing(n -> n))
        .map(name -> name + ": " + event.text(name))
        .collect(Collectors.joining("\n"));
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
  }
}
