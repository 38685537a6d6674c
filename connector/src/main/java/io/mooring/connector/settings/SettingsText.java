package io.mooring.connector.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The text of a settings file, line by line, so that one line can change and the others stay. */
final class SettingsText {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  /** What a backslash may stand before; anything else is a path whose backslashes got lost. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\:=#! ]|u[0-9a-fA-F]{4})");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<String> lines;
  private final String lineEnd;

  private SettingsText(List<String> lines, String lineEnd) {
    this.lines = List.copyOf(lines);
    this.lineEnd = lineEnd;
  }

  /**
   * One setting as written.
   *
   * @param first its first line, from 0; a backslash at a line's end continues it
   * @param isSound false where a backslash stands alone
   */
  record Entry(int first, int last, String key, String value, boolean isSound) {

    int lineNumber() {
      return first + 1;
    }
  }

  static SettingsText of(String text) {
    var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return new SettingsText(
        List.of(LINE_END.split(plain, -1)), plain.contains("\r\n") ? "\r\n" : "\n");
  }

  List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    for (var first = 0; first < lines.size(); first++) {
      if (isSetting(lines.get(first))) {
        var last = lastOf(first);
        entries.add(entry(first, last));
        first = last;
      }
    }
    return entries;
  }

  private static boolean isSetting(String line) {
    var text = line.strip();
    return !text.isEmpty() && !text.startsWith("#") && !text.startsWith("!");
  }

  private int lastOf(int first) {
    var last = first;
    while (isContinued(lines.get(last)) && last + 1 < lines.size()) {
      last++;
    }
    return last;
  }

  private static boolean isContinued(String line) {
    var end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  private Entry entry(int first, int last) {
    var written = lines.subList(first, last + 1);
    var sound = written.stream().allMatch(SettingsText::isSound);
    var read = new Properties();
    try {
      var text = String.join("\n", written);
      read.load(new StringReader(sound ? text : text.replace("\\", "\\\\")));
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory can be read", e);
    }
    var key = read.stringPropertyNames().iterator().next();
    return new Entry(first, last, key, read.getProperty(key).strip(), sound);
  }

  private static boolean isSound(String line) {
    var whole = isContinued(line) ? line.substring(0, line.length() - 1) : line;
    return !ESCAPED.matcher(whole).replaceAll("").contains("\\");
  }

  /** The same text with one setting written anew: in its old place, or where a comment shows it. */
  SettingsText with(String key, String value) {
    var text = value.strip().replace("\\", "\\\\").replaceAll("\\p{Cntrl}", " ");
    var written = key + "=" + text;
    var changed = new ArrayList<>(lines);
    var old = entries().stream().filter(entry -> entry.key().equals(key)).findFirst();
    if (old.isPresent()) {
      changed.subList(old.get().first(), old.get().last() + 1).clear();
      changed.add(old.get().first(), written);
    } else {
      changed.add(placeFor(key), written);
    }
    return new SettingsText(changed, lineEnd);
  }

  private int placeFor(String key) {
    var shown = Pattern.compile("\\s*#\\s*" + Pattern.quote(key) + "\\s*=.*");
    for (var line = lines.size() - 1; line >= 0; line--) {
      if (shown.matcher(lines.get(line)).matches()) {
        return line + 1;
      }
    }
    return lines.getLast().isEmpty() ? lines.size() - 1 : lines.size();
  }

  @Override
  public String toString() {
    return String.join(lineEnd, lines);
  }
}
