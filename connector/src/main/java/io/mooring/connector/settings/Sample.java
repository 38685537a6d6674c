package io.mooring.connector.settings;

import java.util.StringJoiner;

/** A settings file that sets nothing and shows everything. */
public final class Sample {

  private static final String HEAD =
      """
      # The Mooring connector's settings, read when it starts. Each may also be given as a variable,
      # which wins: site.url as MOORING_CONNECTOR_SITE_URL. Take away the # of what you need.
      # A file's name without a folder means a file beside this one; write paths with / (on Windows
      # as well). Passwords don't belong in here: name a file, or use the variable.
      # Times look like PT30S, PT5M or PT1H.
      """;

  private Sample() {}

  public static String text() {
    var text = new StringJoiner("\n", HEAD, "\n");
    for (var group : Group.values()) {
      text.add("").add("# --- " + group.title());
      Setting.of(group).forEach(setting -> add(text, setting));
    }
    return text.toString();
  }

  private static void add(StringJoiner text, Setting setting) {
    text.add("").add("# " + setting.what());
    text.add(
        setting.isSecret()
            ? "# " + setting.variable()
            : "#" + setting.key() + "=" + setting.sample());
  }
}
