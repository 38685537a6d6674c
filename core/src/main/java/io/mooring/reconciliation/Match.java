package io.mooring.reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What two records have in common, and what they contradict each other in. */
public record Match(RecordKey one, RecordKey other, List<Evidence> evidence) {

  /** An id alone; a part's number with one thing more; never a name with an owner. */
  public static final int ENOUGH = 80;

  /** The strongest first; the same for everybody who sorts. */
  static final Comparator<Match> STRONGEST =
      Comparator.comparingInt(Match::score)
          .reversed()
          .thenComparing(Match::one)
          .thenComparing(Match::other);

  public int score() {
    var score = 0;
    for (var each : evidence) {
      score += each.points();
    }
    return score;
  }

  public Rule rule() {
    return Rule.of(
        evidence.stream()
            .filter(each -> each.agrees() && each.points() > 0)
            .map(Evidence::kind)
            .collect(Collectors.toSet()));
  }

  /** Whether it is enough to take both for one computer's; then there is a rule as well. */
  public boolean joins() {
    return score() >= ENOUGH;
  }

  /** Whether both have an id that one device only should have. */
  boolean sharesId() {
    return evidence.stream()
        .anyMatch(each -> each.agrees() && each.points() > 0 && each.kind().alone());
  }

  boolean suspicious() {
    return evidence.stream().anyMatch(each -> each.agrees() && each.kind().suspicious());
  }

  @Override
  public String toString() {
    return "%s, %s: %s %d: %s"
        .formatted(
            one,
            other,
            rule().key(),
            score(),
            evidence.stream().map(Evidence::toString).collect(Collectors.joining(", ")));
  }
}
