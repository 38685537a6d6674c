package io.mooring.web.words;

import io.mooring.subject.SubjectState;
import java.time.Instant;

/** How the reading of a subject of the cloud fares, in words. */
public final class SubjectWords {

  private SubjectWords() {}

  /** What is wrong and what to do; else what the last reading came to. */
  public static String sentence(SubjectState state) {
    var trouble = state.trouble();
    if (trouble != null) {
      return trouble.sentence() + " " + trouble.remedy();
    }
    var trusted = state.trusted();
    return trusted == null ? "Its first reading has not ended." : figures(trusted.figures());
  }

  /** How old what is known is, and what keeps it from being newer. */
  public static String age(SubjectState state, Instant now) {
    var trusted = state.trusted();
    var trouble = state.trouble();
    var read = trusted == null ? "Not read yet." : "Read %s.".formatted(Ago.of(trusted.at(), now));
    return trouble == null
        ? read
        : "%s %s %s".formatted(read, trouble.sentence(), trouble.remedy());
  }

  private static String figures(SubjectState.Figures figures) {
    var putOff =
        figures.putOff() == 0
            ? ""
            : ", of which Graph put off " + Numbers.grouped(figures.putOff());
    return "%s in %s by %s%s."
        .formatted(
            Numbers.count(figures.records(), "record", "records"),
            Numbers.count(Math.max(1, figures.took().toSeconds()), "second", "seconds"),
            Numbers.count(figures.calls(), "call", "calls"),
            putOff);
  }
}
