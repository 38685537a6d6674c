package io.mooring.web.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The documentation's table of what connectors are refused. */
final class RefusalTable {

  private static final Pattern ROW =
      Pattern.compile("\\| ([^|]+) \\| (\\d{3})(?: `(urn:[^`]+)`)?[^|]*\\|");

  private RefusalTable() {}

  /**
   * What the documentation promises.
   *
   * @param type of the problem, empty where the status says it all
   */
  record Promise(int status, String type) {}

  static Map<String, Promise> read() throws IOException {
    var promises = new LinkedHashMap<String, Promise>();
    for (var line : Files.readAllLines(Path.of("..", "docs", "security.md"))) {
      if (line.startsWith("## ") && !promises.isEmpty()) {
        return promises;
      }
      var row = ROW.matcher(line);
      if (row.matches()) {
        var type = row.group(3) == null ? "" : row.group(3);
        promises.put(row.group(1), new Promise(Integer.parseInt(row.group(2)), type));
      }
    }
    return promises;
  }
}
