package io.mooring.duplicate;

import io.mooring.access.TenantId;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.device.DeviceId;
import io.mooring.inventory.Inlet;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks through all that records are found by for devices that may be one: in steps of one
 * transaction each, which keep their place. Of several portals one takes a step at a time. What is
 * one by the rules, and was not seen to be since two sources brought it in one moment, is joined.
 */
public final class DuplicateSweep {

  /** Sites wait no longer than for another's batch. */
  private static final int ENTRIES = 500;

  /** An estate of a few thousand devices is looked through in no time: so again soon. */
  private static final Duration SOONEST = Duration.ofMinutes(1);

  private static final Duration LATEST = Duration.ofHours(1);
  private static final int PAUSE = 20;

  private final Looks looks;
  private final Suspects suspects;
  private final Suspicion suspicion;
  private final Inlet inlet;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public DuplicateSweep(
      Looks looks,
      Suspects suspects,
      Suspicion suspicion,
      Inlet inlet,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.looks = looks;
    this.suspects = suspects;
    this.suspicion = suspicion;
    this.inlet = inlet;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Takes some steps, unless none is due any more before.
   *
   * @return how many it took
   */
  public int run(int most) {
    var steps = 0;
    while (steps < most && isStep()) {
      steps++;
    }
    return steps;
  }

  private boolean isStep() {
    var joined = transactions.inOne(this::step);
    joined.ifPresent(all -> all.forEach(changes::happened));
    return joined.isPresent();
  }

  private Optional<List<Change.OfDevice>> step() {
    var now = clock.instant();
    return looks.due(now).map(look -> joined(look.tenant(), step(look, now)));
  }

  private static List<Change.OfDevice> joined(TenantId tenant, List<DeviceId> devices) {
    return devices.stream().map(id -> new Change.OfDevice(tenant, id.value())).toList();
  }

  private List<DeviceId> step(Looks.Look look, Instant now) {
    var stretch = looks.next(look, ENTRIES);
    var tenant = look.tenant();
    var unseen = suspicion.unseen(tenant, stretch.devices());
    var joined = unseen.isEmpty() ? unseen : inlet.again(tenant, unseen);
    suspicion.lookAt(tenant, stretch.devices(), now);
    if (stretch.reached() != null) {
      looks.reached(look, stretch.reached());
    } else {
      suspects.forget(look.tenant(), look.begun());
      looks.ended(look, now, now.plus(pause(Duration.between(look.begun(), now))));
    }
    return joined;
  }

  /** In proportion to what it took. */
  private static Duration pause(Duration took) {
    var wanted = took.multipliedBy(PAUSE);
    var bounded = wanted.compareTo(LATEST) > 0 ? LATEST : wanted;
    return bounded.compareTo(SOONEST) < 0 ? SOONEST : bounded;
  }
}
