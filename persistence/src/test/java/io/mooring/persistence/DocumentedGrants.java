package io.mooring.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rights of the working user, as {@code docs/mysql.md} tells an administrator to give them. */
final class DocumentedGrants {

  private static final Path TEXT = Path.of("..", "docs", "mysql.md");

  private DocumentedGrants() {}

  static List<String> of(String database, String user) {
    return lines().stream()
        .map(line -> line.replace(" on mooring.", " on " + database + "."))
        .map(line -> line.replace("'mooring'@", "'" + user + "'@").replace(";", ""))
        .toList();
  }

  static List<String> lines() {
    try (var lines = Files.lines(TEXT)) {
      return lines
          .filter(line -> line.startsWith("grant ") && line.contains(" to 'mooring'@"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
