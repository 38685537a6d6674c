package io.mooring.web.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that people read, from the root of the repository. */
final class Documents {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Documents() {}

  /** Every page. */
  static Stream<Path> pages() {
    return Stream.of("", "docs", "docs/decisions", "docker", "connector", "lab")
        .flatMap(folder -> in(ROOT.resolve(folder)).stream())
        .filter(file -> file.toString().endsWith(".md"));
  }

  private static List<Path> in(Path folder) {
    try (var files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String file) {
    return text(ROOT.resolve(file));
  }

  static List<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}
