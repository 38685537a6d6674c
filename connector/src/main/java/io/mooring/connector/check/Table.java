package io.mooring.connector.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as lines of at most 80 columns: state, hop, seconds, and beside them what is said. */
record Table(Report report) {

  private static final int WIDTH = 80;
  private static final String MARGIN = " ".repeat(30);

  String text() {
    var lines = new ArrayList<String>();
    Finding last = null;
    for (var finding : report.findings()) {
      if (last == null || !isMoreOf(last, finding)) {
        add(finding, lines);
      }
      last = finding;
    }
    lines.add("");
    lines.addAll(wrapped(verdict(), WIDTH));
    return String.join(System.lineSeparator(), lines);
  }

  /** That a class after the other was not tried is said once. */
  private static boolean isMoreOf(Finding last, Finding finding) {
    return finding.state() == State.NOT_TRIED
        && finding.hop() == last.hop()
        && finding.sentence().equals(last.sentence());
  }

  private static void add(Finding finding, List<String> lines) {
    var head =
        String.format(
            Locale.ROOT,
            "%-8s %-13s %5.1fs ",
            finding.state().shown(),
            finding.hop(),
            finding.took().toMillis() / 1000.0);
    var beside = new ArrayList<>(wrapped(finding.named(), WIDTH - MARGIN.length()));
    addRemedy(finding.remedy(), beside);
    lines.add(head + beside.removeFirst());
    beside.forEach(line -> lines.add(MARGIN + line));
  }

  private static void addRemedy(@Nullable String remedy, List<String> lines) {
    if (remedy != null) {
      lines.addAll(wrapped("> " + remedy, WIDTH - MARGIN.length()));
    }
  }

  private String verdict() {
    return report
        .firstWrong()
        .map(first ->
            "The first thing wrong is %s: %s %s"
                .formatted(first.hop(), first.named(), first.remedy()))
        .orElse("Nothing is wrong.");
  }

  /** A word that is longer than a line is broken, so that nothing is lost beyond the edge. */
  static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (line.length() > width) {
        lines.add(line.substring(0, width));
        line.delete(0, width);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
