package io.mooring.inventory;

import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.device.TimelineEvent;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.KeptDecision;
import io.mooring.reconciliation.RecordKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the timelines of two devices what a person said of them. */
final class Said {

  private Said() {}

  /**
   * A line for each.
   *
   * @param records those of the decision that are there
   */
  static List<TimelineEvent> events(
      KeptDecision kept, Collection<SourceRecord> records, Instant now) {
    var one = main(kept.decision().one(), records);
    var other = main(kept.decision().other(), records);
    return one.flatMap(first ->
            other.map(second ->
                List.of(event(kept, first, second, now), event(kept, second, first, now))))
        .orElse(List.of());
  }

  private static Optional<SourceRecord> main(Set<RecordKey> keys, Collection<SourceRecord> all) {
    var its = all.stream().filter(record -> keys.contains(Traits.key(record))).toList();
    return Stream.of(its)
        .filter(some -> !some.isEmpty())
        .map(some -> new Device(some.getFirst().device(), some).main())
        .findFirst();
  }

  private static TimelineEvent event(
      KeptDecision kept, SourceRecord of, SourceRecord other, Instant now) {
    var decision = kept.decision();
    var back = kept.takenBack();
    var meaning = meaning(decision) + " " + Sentences.named(other);
    return back == null
        ? History.event(
            of,
            now,
            decision.verdict().key(),
            "%s says that it is %s: %s".formatted(decision.byName(), meaning, decision.why()))
        : History.event(
            of,
            now,
            "takenBack",
            "%s takes back that it is %s: %s".formatted(back.byName(), meaning, back.why()));
  }

  private static String meaning(Decision decision) {
    return switch (decision.verdict()) {
      case MERGED -> "one device with";
      case KEPT_APART -> "another device than";
    };
  }
}
