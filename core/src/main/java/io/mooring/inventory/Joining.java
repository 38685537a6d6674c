package io.mooring.inventory;

import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.device.TimelineEvent;
import io.mooring.reconciliation.Evidence;
import io.mooring.reconciliation.Match;
import io.mooring.reconciliation.ReconciledDevice;
import io.mooring.reconciliation.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the timelines of devices that became one, or two, why. */
final class Joining {

  private final Identified found;
  private final Instant now;
  private final Map<RecordKey, SourceRecord> before = new HashMap<>();
  private final Map<RecordKey, SourceRecord> after = new HashMap<>();
  private final Map<RecordKey, ReconciledDevice> why = new HashMap<>();

  Joining(Identified found, Instant now) {
    this.found = found;
    this.now = now;
    records(found.before(), before);
    records(found.after(), after);
    found.why().forEach(device -> device.records().forEach(key -> why.put(key, device)));
  }

  private static void records(Map<?, Device> of, Map<RecordKey, SourceRecord> into) {
    of.values().stream()
        .flatMap(device -> device.records().stream())
        .forEach(record -> into.put(Traits.key(record), record));
  }

  /** Why a record is of the same device as others, as the end of a sentence; empty if it is not. */
  String because(SourceRecord record) {
    return because(record, Set.of());
  }

  /**
   * The same.
   *
   * @param companions which were of the same device already: they are no reason
   */
  private String because(SourceRecord record, Set<RecordKey> companions) {
    var key = Traits.key(record);
    return Optional.ofNullable(why.get(key))
        .flatMap(device ->
            device.because().stream()
                .filter(match -> match.one().equals(key) || match.other().equals(key))
                .filter(match -> !companions.contains(other(key, match)))
                .findFirst())
        .map(match -> " " + sentence(record, match))
        .orElse("");
  }

  private String sentence(SourceRecord record, Match match) {
    var key = Traits.key(record);
    var other = Objects.requireNonNull(after.get(other(key, match)), "record");
    var evidence =
        match.evidence().stream()
            .filter(each -> each.agrees() && each.points() > 0)
            .map(Joining::told)
            .collect(Collectors.joining(", "));
    return "One device with " + Sentences.named(other) + ": the same " + evidence + ".";
  }

  private static RecordKey other(RecordKey key, Match match) {
    return match.one().equals(key) ? match.other() : match.one();
  }

  private static String told(Evidence evidence) {
    return evidence.kind().word() + " " + evidence.one();
  }

  /** Of records that were held of another device. */
  List<TimelineEvent> events() {
    var events = new ArrayList<TimelineEvent>();
    Stream.concat(found.records().stream(), found.moved().stream())
        .forEach(record -> {
          var was = before.get(Traits.key(record));
          if (was != null && !was.device().equals(record.device())) {
            moved(was, record, events);
          }
        });
    return events;
  }

  private void moved(SourceRecord was, SourceRecord is, List<TimelineEvent> events) {
    var together = found.before().get(was.device());
    var companions =
        together == null
            ? Set.<RecordKey>of()
            : together.records().stream().map(Traits::key).collect(Collectors.toSet());
    var because = because(is, companions);
    if (!because.isEmpty()) {
      events.add(History.event(is, now, "joined", because.strip()));
    }
    var left = found.after().get(was.device());
    if (left != null && together != null && together.records().size() > 1) {
      events.add(separated(is, left.main()));
      events.add(separated(left.main(), is));
    }
  }

  private TimelineEvent separated(SourceRecord one, SourceRecord other) {
    return History.event(
        one,
        now,
        "separated",
        "No longer one device with " + Sentences.named(other) + ": they are two.");
  }
}
