package io.mooring.lab.bench;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * A pass as the connector's log tells it.
 *
 * @param sent rows that it uploaded
 */
record Pass(OffsetDateTime begun, OffsetDateTime ended, long seen, long sent) {

  private static final Pattern END =
      Pattern.compile("(\\S+) .*Pass \\d+ \\(\\w+\\): (\\d+) devices seen, (\\d+) rows sent.*");

  static boolean isStart(String line) {
    return line.contains(" starts; its key is ");
  }

  static boolean isBegin(String line) {
    return line.matches(".* Pass \\d+ \\(\\w+\\) begins");
  }

  static boolean isEnd(String line) {
    return END.matcher(line).matches();
  }

  static Pass of(String beginLine, String endLine) {
    var end = END.matcher(endLine);
    if (!end.matches()) {
      throw new IllegalArgumentException(endLine);
    }
    return new Pass(
        time(beginLine),
        OffsetDateTime.parse(end.group(1)),
        Long.parseLong(end.group(2)),
        Long.parseLong(end.group(3)));
  }

  private static OffsetDateTime time(String line) {
    return OffsetDateTime.parse(line.substring(0, line.indexOf(' ')));
  }

  Duration length() {
    return Duration.between(begun, ended);
  }
}
