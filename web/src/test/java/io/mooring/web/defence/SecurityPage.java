package io.mooring.web.defence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tables of the documentation's page on defence. */
final class SecurityPage {

  private SecurityPage() {}

  /** The cells of each row below a heading, but for the table's own head. */
  static List<List<String>> rows(String heading) throws IOException {
    return Files.readAllLines(Path.of("..", "docs", "security.md")).stream()
        .dropWhile(line -> !line.equals("## " + heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(SecurityPage::cells)
        .toList();
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.substring(1).split("\\|", -1)).map(String::strip).toList();
  }
}
