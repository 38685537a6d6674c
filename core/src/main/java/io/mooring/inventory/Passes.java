package io.mooring.inventory;

import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteHealth;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Pass;
import io.mooring.wire.Pass.Ended;
import io.mooring.wire.Pass.Verdict;
import java.time.Clock;
import java.util.List;

/** The end of a pass: what it proves, what goes, and what waits for a person. */
public final class Passes {

  private final SourceRecords records;
  private final Sites sites;
  private final Inlet inlet;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public Passes(
      SourceRecords records,
      Sites sites,
      Inlet inlet,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.records = records;
    this.sites = sites;
    this.inlet = inlet;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  public long begin(AttachedSite site) {
    return transactions.inOne(() -> {
      sites.hold(site.key(), site.epoch());
      return sites.nextPass(site.key());
    });
  }

  /** Ends a pass, of which the connector says what it read. */
  public Ended end(AttachedSite site, Pass.End end) {
    var result =
        transactions.inOne(() -> {
          sites.hold(site.key(), end.epoch());
          return switch (end.kind()) {
            case FULL -> full(site, withoutSetAside(site, end));
            case HOT -> hot(site, end);
          };
        });
    result
        .left()
        .forEach(id -> changes.happened(new Change.OfDevice(site.key().tenant(), id.value())));
    changes.happened(new Change.OfSite(site.key().tenant(), site.key().site().value()));
    return result.ended();
  }

  /** What was set aside and is no longer at the site was never a device: it is forgotten. */
  private Pass.End withoutSetAside(AttachedSite site, Pass.End end) {
    if (end.fault() != null || !Departures.complete(end)) {
      return end;
    }
    var missing = ids(end);
    var known = records.find(site.key(), missing).keySet();
    records.forgetSetAside(site.key(), missing.stream().filter(id -> !known.contains(id)).toList());
    return end.missing(known.stream().map(ResourceId::value).sorted().toList());
  }

  private Result hot(AttachedSite site, Pass.End end) {
    var complete = end.fault() == null && Departures.complete(end);
    var verdict = complete ? Verdict.TRUSTED : Verdict.INCOMPLETE;
    var ended = new Ended(verdict, 0, complete ? "Complete." : incomplete(end));
    var fresh = complete && !Departures.tooMany(end, records.heldCount(site.key()));
    sites.passEnded(site.key(), false, report(end, ended, fresh));
    return new Result(ended, List.of());
  }

  private Result full(AttachedSite site, Pass.End end) {
    var held = records.heldCount(site.key());
    var result =
        switch (Departures.judge(end, held)) {
          case TRUSTED -> trusted(site, end);
          case HELD -> held(site, end, held);
          case INCOMPLETE ->
              new Result(new Ended(Verdict.INCOMPLETE, 0, incomplete(end)), List.of());
        };
    var fresh =
        result.ended().verdict() != Verdict.INCOMPLETE
            && end.missing().size() == end.missingTotal();
    sites.passEnded(site.key(), true, report(end, result.ended(), fresh));
    return result;
  }

  private Result trusted(AttachedSite site, Pass.End end) {
    var left = inlet.gone(site, ids(end));
    records.missing(site.key(), List.of(), clock.instant());
    sites.departure(site.key(), null);
    var gone = left.records();
    var sentence = gone == 0 ? "Complete." : "Complete; " + gone + " devices are gone.";
    return new Result(new Ended(Verdict.TRUSTED, gone, sentence), left.devices());
  }

  private Result held(AttachedSite site, Pass.End end, long held) {
    var now = clock.instant();
    var before = sites.health(site.key()).departure();
    var since = before == null ? now : before.since();
    records.missing(site.key(), ids(end), now);
    sites.departure(
        site.key(), new SiteHealth.Departure(end.pass(), end.missingTotal(), held, since));
    var sentence =
        end.missingTotal()
            + " of "
            + held
            + " devices would be gone at once. Held until a person decides.";
    return new Result(new Ended(Verdict.HELD, 0, sentence), List.of());
  }

  private static List<ResourceId> ids(Pass.End end) {
    return end.missing().stream().filter(id -> id > 0).map(ResourceId::new).toList();
  }

  private static String incomplete(Pass.End end) {
    return end.fault() == null
        ? "The site gave "
            + end.rowsSeen()
            + " rows but counts "
            + end.countAfter()
            + ": the list was cut short, so nothing is taken for gone."
        : "Not read to the end: " + end.fault();
  }

  /**
   * Trusted only when it tells of every device which of them it saw: the others must not look
   * fresh.
   */
  private SiteHealth.PassReport report(Pass.End end, Ended ended, boolean trusted) {
    return new SiteHealth.PassReport(
        clock.instant(),
        end.rowsSeen(),
        end.countAfter(),
        trusted,
        ended.sentence(),
        end.nextRun());
  }

  private record Result(Ended ended, List<DeviceId> left) {}
}
