package io.mooring.duplicate;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.device.DeviceId;
import io.mooring.id.TimedId;
import io.mooring.inventory.Inlet;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.Decision.Verdict;
import io.mooring.reconciliation.KeptDecision;
import io.mooring.reconciliation.KeptDecision.TakenBack;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A person says that two devices are one, or that they are two, or takes such a word back. */
public final class Deciding {

  private final Decisions decisions;
  private final Inlet inlet;
  private final Suspicion suspicion;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public Deciding(
      Decisions decisions,
      Inlet inlet,
      Suspicion suspicion,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.decisions = decisions;
    this.inlet = inlet;
    this.suspicion = suspicion;
    this.audit = audit;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * What a person says of two devices.
   *
   * @param version of the pair that the person was shown; null for the one that is there now
   */
  public record Word(
      Verdict verdict, DeviceId one, DeviceId other, @Nullable String version, String why) {}

  /** What came of it. */
  public sealed interface Outcome {

    record Done(KeptDecision kept) implements Outcome {}

    /** Nothing was changed. */
    record Refused(String reason) implements Outcome {}
  }

  private record Settled(Outcome outcome, Collection<DeviceId> devices) {

    static Settled refused(String reason) {
      return new Settled(new Outcome.Refused(reason), List.of());
    }
  }

  /**
   * Keeps the decision, and lets the records follow it.
   *
   * @throws IllegalArgumentException with a sentence when there is no reason, or too long a one
   */
  public Outcome decide(Person person, Word word) {
    person.require(Permission.DECIDE_DUPLICATES);
    return settle(person, () -> decided(person, word));
  }

  private Settled decided(Person person, Word word) {
    if (word.one().equals(word.other())) {
      return Settled.refused("That is one device, named twice.");
    }
    var pair = held(person, word);
    if (pair.isEmpty()) {
      return Settled.refused(
          "One of the two devices is no longer there, or they have become one meanwhile. Nothing"
              + " was changed: look again before you decide.");
    }
    if (word.version() != null && !word.version().equals(pair.get().version())) {
      return Settled.refused(
          "What is known of these devices has changed since you looked. Nothing was changed: look"
              + " again before you decide.");
    }
    var kept = new KeptDecision(decision(person, word, pair.get()), null);
    decisions.add(kept.decision());
    audit.done(person, verb(word.verdict()), word.one().toString(), told(word, pair.get()));
    return followed(kept);
  }

  private Optional<Pair> held(Person person, Word word) {
    var held = inlet.hold(person.tenant(), List.of(word.one(), word.other()));
    var one = held.stream().filter(device -> device.id().equals(word.one())).findFirst();
    var other = held.stream().filter(device -> device.id().equals(word.other())).findFirst();
    return one.flatMap(first -> other.map(second -> new Pair(first, second)));
  }

  private Decision decision(Person person, Word word, Pair pair) {
    var now = clock.instant();
    return new Decision(
        TimedId.at(now),
        word.verdict(),
        pair.ofOne(),
        pair.ofOther(),
        person.id(),
        person.name(),
        now,
        word.why());
  }

  private static String verb(Verdict verdict) {
    return switch (verdict) {
      case MERGED -> "duplicate.merge";
      case KEPT_APART -> "duplicate.keepApart";
    };
  }

  private static String told(Word word, Pair pair) {
    var did =
        switch (word.verdict()) {
          case MERGED -> "Merged";
          case KEPT_APART -> "Keeps apart";
        };
    return "%s %s and %s (%s): %s"
        .formatted(did, pair.one().name(), pair.other().name(), word.other(), word.why());
  }

  /**
   * Takes a decision back: devices are again what they would be without it.
   *
   * @return empty when there is no such decision
   * @throws IllegalArgumentException with a sentence when there is no reason, or too long a one
   */
  public Optional<Outcome> takeBack(Person person, UUID id, String why) {
    person.require(Permission.DECIDE_DUPLICATES);
    return decisions
        .find(person.tenant(), id)
        .map(kept -> settle(person, () -> takenBack(person, kept, why)));
  }

  private Settled takenBack(Person person, KeptDecision kept, String why) {
    var decision = kept.decision();
    var back = new TakenBack(person.id(), person.name(), clock.instant(), why);
    if (!decisions.takeBack(person.tenant(), decision.id(), back)) {
      return Settled.refused("It was taken back already. Nothing was changed.");
    }
    var of =
        "%s of %s by %s: %s"
            .formatted(decision.verdict().key(), decision.at(), decision.byName(), why);
    audit.done(person, "duplicate.takeBack", decision.id().toString(), "Took back " + of);
    return followed(kept.takenBack(back));
  }

  private Settled followed(KeptDecision kept) {
    var devices = inlet.decided(kept);
    suspicion.lookAt(kept.decision().by().tenant(), devices, clock.instant());
    return new Settled(new Outcome.Done(kept), devices);
  }

  private Outcome settle(Person person, Supplier<Settled> work) {
    var settled = transactions.inOne(work);
    settled
        .devices()
        .forEach(id -> changes.happened(new Change.OfDevice(person.tenant(), id.value())));
    return settled.outcome();
  }
}
