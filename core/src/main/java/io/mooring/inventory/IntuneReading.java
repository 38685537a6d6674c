package io.mooring.inventory;

import static java.util.stream.Collectors.toSet;

import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.ManagedDevice;
import io.mooring.cloud.ManagedDevices;
import io.mooring.cloud.Polling;
import io.mooring.device.ResourceId;
import io.mooring.site.AttachedSite;
import io.mooring.site.Fenced;
import io.mooring.wire.Pass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what a tenant's Intune says of its Windows devices: all of them once a day, and often
 * those that it has heard of since. Several portals may read in turns: one respects another that is
 * alive, and goes on where the last one was.
 */
public final class IntuneReading {

  /** How often what is new is read. */
  public static final Duration OFTEN = Duration.ofMinutes(15);

  /** What was not read to its end is due before the next look. */
  private static final Duration SOON = OFTEN.dividedBy(2);

  private final IntuneSource source;
  private final ManagedDevices graph;
  private final SourceRecords records;
  private final Inlet inlet;
  private final Passes passes;
  private final Clock clock;
  private final Polling polling = Polling.USUAL;
  private Duration skew = Duration.ZERO;

  public IntuneReading(
      IntuneSource source,
      ManagedDevices graph,
      SourceRecords records,
      Inlet inlet,
      Passes passes,
      Clock clock) {
    this.source = source;
    this.graph = graph;
    this.records = records;
    this.inlet = inlet;
    this.passes = passes;
    this.clock = clock;
  }

  /**
   * Reads what is due; nothing while another portal does.
   *
   * @throws Fenced when another portal began to read meanwhile, as this one was silent for too long
   */
  public Optional<CloudPass> readDue() {
    return source.begin().map(this::read);
  }

  private CloudPass read(AttachedSite site) {
    try {
      var read =
          switch (due(site)) {
            case Polling.Due.Everything() -> everything(site);
            case Polling.Due.HeardSince(var time) -> heardSince(site, time);
          };
      skew = Objects.requireNonNullElse(read.skew(), skew);
      return read;
    } catch (Fenced e) {
      throw e;
    } catch (RuntimeException e) {
      source.failed(e);
      throw e;
    } finally {
      source.ended();
    }
  }

  private Polling.Due due(AttachedSite site) {
    var last = source.last(site);
    var full = last.begun(Pass.Kind.FULL, polling.full()).orElse(null);
    return polling.next(
        full, last.begun(Pass.Kind.HOT, OFTEN).orElse(full), clock.instant().plus(skew));
  }

  private CloudPass everything(AttachedSite site) {
    var pass = new IntunePass(inlet, passes, clock, site, Pass.Kind.FULL);
    var known = KnownRows.of(records, site.key());
    var read =
        graph.all(page -> {
          source.isAlive();
          pass.take(page, row -> known.holds(row.id()), known::news);
        });
    var missing = known.unseen();
    var doubts = new ArrayList<>(read.doubts());
    if (read.trusted() && read.counted() == null && !missing.isEmpty()) {
      doubts.add(uncounted(missing.size()));
    }
    var next = read.begun().plus(read.trusted() ? polling.full() : SOON);
    end(pass, doubts, doubts.isEmpty() ? missing : List.of(), next);
    return read;
  }

  private static Doubt uncounted(int missing) {
    return new Doubt(
        Doubt.Cause.UNCOUNTED,
        "Graph does not tell how many devices Intune has: %d that it did not show are kept."
            .formatted(missing));
  }

  private CloudPass heardSince(AttachedSite site, Instant time) {
    var pass = new IntunePass(inlet, passes, clock, site, Pass.Kind.HOT);
    var read =
        graph.heardSince(
            time,
            page -> {
              source.isAlive();
              var held = held(site, page);
              pass.take(page, row -> held.contains(row.id()), Optional::of);
            });
    end(pass, read.doubts(), List.of(), read.begun().plus(OFTEN));
    return read;
  }

  /** Those of the page that a site uploads, and that are held all the same. */
  private Set<Long> held(AttachedSite site, List<ManagedDevice> page) {
    var uploaded =
        page.stream()
            .filter(IntuneRow::isUploaded)
            .map(device -> new ResourceId(device.id().number()))
            .toList();
    return uploaded.isEmpty()
        ? Set.of()
        : records.find(site.key(), uploaded).values().stream()
            .filter(record -> !record.gone())
            .map(record -> record.resource().value())
            .collect(toSet());
  }

  /** A portal that is ended has nothing to tell: the next one reads it again. */
  private void end(IntunePass pass, List<Doubt> doubts, List<Long> missing, Instant next) {
    if (doubts.stream().noneMatch(doubt -> doubt.cause() == Doubt.Cause.ENDED)) {
      pass.end(doubts, missing, next);
      source.fares(doubts);
    }
  }
}
