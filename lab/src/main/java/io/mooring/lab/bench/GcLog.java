package io.mooring.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a JVM's collector wrote with {@code -Xlog:gc}: the heap before and after, and how much of it
 * was there, in megabytes.
 */
record GcLog(List<Collection> collections) {

  private static final Pattern LINE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

  /** One pause. */
  record Collection(int before, int after, int committed) {}

  static GcLog read(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  static GcLog of(List<String> lines) {
    var found = lines.stream().flatMap(line -> LINE.matcher(line).results());
    return new GcLog(
        found
            .map(pause ->
                new Collection(
                    Integer.parseInt(pause.group(1)),
                    Integer.parseInt(pause.group(2)),
                    Integer.parseInt(pause.group(3))))
            .toList());
  }

  /** The most that the heap ever held. */
  int peakUsed() {
    return collections.stream().mapToInt(Collection::before).max().orElse(0);
  }

  /** The most that was left after a collection. */
  int peakLeft() {
    return collections.stream().mapToInt(Collection::after).max().orElse(0);
  }

  /** The most that the heap ever took from the machine. */
  int peakCommitted() {
    return collections.stream().mapToInt(Collection::committed).max().orElse(0);
  }
}
