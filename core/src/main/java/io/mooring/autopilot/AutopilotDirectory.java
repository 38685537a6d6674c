package io.mooring.autopilot;

import io.mooring.access.Person;
import io.mooring.device.Device;
import io.mooring.subject.Reading;
import io.mooring.subject.Shelf;
import io.mooring.subject.Shelf.Label;
import io.mooring.subject.Shelf.Placed;
import io.mooring.subject.Shelf.Spot;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectWatch;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people look up of Autopilot. */
public final class AutopilotDirectory {

  private final SubjectWatch watch;
  private final Shelf<AutopilotIdentity> identities;
  private final Shelf<ResetOutlook> outlooks;

  public AutopilotDirectory(
      SubjectWatch watch, Shelf<AutopilotIdentity> identities, Shelf<ResetOutlook> outlooks) {
    this.watch = watch;
    this.identities = identities;
    this.outlooks = outlooks;
  }

  /**
   * Which identities.
   *
   * @param serial with which their serial numbers begin, whatever its capitals
   * @param tag their group tag; null for any
   * @param profile the name of their profile; counts only where there is no tag
   */
  public record Wanted(String serial, @Nullable String tag, @Nullable String profile) {

    String prefix() {
      return AutopilotIdentity.small(serial);
    }

    @Nullable Label label() {
      if (tag != null) {
        return new Label(AutopilotIdentity.TAG, tag);
      }
      return profile == null ? null : new Label(AutopilotIdentity.PROFILE, profile);
    }
  }

  /** In order of their serial numbers. */
  public List<Placed<AutopilotIdentity>> page(
      Person person, Wanted wanted, @Nullable Spot after, int limit) {
    var query = new Shelf.Query(wanted.label(), wanted.prefix(), after, limit);
    return read(person).map(reading -> identities.page(reading, query)).orElse(List.of());
  }

  public long count(Person person, Wanted wanted) {
    return read(person)
        .map(reading -> identities.count(reading, wanted.label(), wanted.prefix()))
        .orElse(0L);
  }

  /**
   * What Autopilot makes of one device.
   *
   * @param identity null unless just one is its
   * @param at when Autopilot was read
   */
  public record OfDevice(Outlook outlook, @Nullable AutopilotIdentity identity, Instant at) {}

  /** Empty where Autopilot was never read. */
  public Optional<OfDevice> of(Person person, Device device) {
    return watch
        .state(person, Subject.AUTOPILOT)
        .flatMap(state -> Optional.ofNullable(state.trusted()))
        .map(read -> {
          var own = Identities.of(identities, read.reading(), List.of(device)).of(device);
          var outlook = Outlook.of(own, OutlookSource.build(device));
          return new OfDevice(outlook, own.size() == 1 ? own.getFirst() : null, read.at());
        });
  }

  /** How many identities have each group tag. */
  public Map<String, Long> tags(Person person) {
    return counts(person, AutopilotIdentity.TAG);
  }

  /** How many identities have each profile. */
  public Map<String, Long> profiles(Person person) {
    return counts(person, AutopilotIdentity.PROFILE);
  }

  private Map<String, Long> counts(Person person, String kind) {
    return read(person).map(reading -> identities.counts(reading, kind)).orElse(Map.of());
  }

  private Optional<Reading> read(Person person) {
    return watch.inForce(person, Subject.AUTOPILOT);
  }

  /** How many co-managed devices await what at their next reset. */
  public Map<Verdict, Long> outlooks(Person person) {
    var counts = new EnumMap<Verdict, Long>(Verdict.class);
    workedOut(person)
        .map(reading -> outlooks.counts(reading, ResetOutlook.VERDICT))
        .orElse(Map.of())
        .forEach((key, number) -> Verdict.ofKey(key).ifPresent(v -> counts.put(v, number)));
    return counts;
  }

  /** The co-managed devices whom that awaits, in order of their names. */
  public List<Placed<ResetOutlook>> awaiting(
      Person person, Verdict verdict, @Nullable Spot after, int limit) {
    var label = new Label(ResetOutlook.VERDICT, verdict.key());
    var query = new Shelf.Query(label, "", after, limit);
    return workedOut(person).map(reading -> outlooks.page(reading, query)).orElse(List.of());
  }

  private Optional<Reading> workedOut(Person person) {
    return watch.inForce(person, Subject.RESET_OUTLOOK);
  }
}
