package io.mooring.inventory;

import static java.util.stream.Collectors.joining;

import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.ManagedDevice;
import io.mooring.cloud.ManagedDevices;
import io.mooring.cloud.Polling;
import io.mooring.site.AttachedSite;
import io.mooring.wire.Batch;
import io.mooring.wire.Gateway;
import io.mooring.wire.Held;
import io.mooring.wire.Pass;
import io.mooring.wire.RowHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a tenant's Intune says of its Windows devices: all of them once a day, and often
 * those that it has heard of since. Several portals may read in turns; who begins later fences the
 * one before.
 */
public final class IntuneReading {

  /** How often what is new is read. */
  public static final Duration OFTEN = Duration.ofMinutes(15);

  private final IntuneSource source;
  private final ManagedDevices graph;
  private final SourceRecords records;
  private final Inlet inlet;
  private final Passes passes;
  private final Clock clock;
  private final Polling polling = Polling.USUAL;
  private Duration skew = Duration.ZERO;
  private @Nullable Instant lastFull;
  private @Nullable Instant lastRead;

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
   * @throws io.mooring.site.Fenced when another portal began to read meanwhile
   */
  public Optional<CloudPass> readDue() {
    return source.isReadByAnother(OFTEN) ? Optional.empty() : Optional.of(read());
  }

  private CloudPass read() {
    return switch (polling.next(lastFull, lastRead, clock.instant().plus(skew))) {
      case Polling.Due.Everything() -> everything();
      case Polling.Due.HeardSince(var time) -> heardSince(time);
    };
  }

  private CloudPass everything() {
    var pass = new Running(Pass.Kind.FULL);
    var unseen = held(pass.site);
    var read = graph.all(page -> pass.take(page, row -> isNew(row, unseen.remove(row.id()))));
    pass.end(read, read.trusted() ? unseen.keySet() : List.of());
    if (read.trusted()) {
      lastFull = read.begun();
      lastRead = read.begun();
    }
    return read;
  }

  private CloudPass heardSince(Instant time) {
    var pass = new Running(Pass.Kind.HOT);
    var read = graph.heardSince(time, page -> pass.take(page, _ -> true));
    pass.end(read, List.of());
    if (read.trusted()) {
      lastRead = read.begun();
    }
    return read;
  }

  private static boolean isNew(Batch.Row row, @Nullable String held) {
    return !RowHash.of(Objects.requireNonNull(row.full())).equals(held);
  }

  /** The hashes of all that is held, in order of id. */
  private Map<Long, String> held(AttachedSite site) {
    var hashes = new TreeMap<Long, String>();
    List<Held.Row> some;
    do {
      some = records.held(site.key(), hashes.isEmpty() ? 0 : hashes.lastKey(), Gateway.MAX_IDS);
      some.forEach(row -> hashes.put(row.id(), Objects.requireNonNullElse(row.full(), "")));
    } while (some.size() == Gateway.MAX_IDS);
    return hashes;
  }

  /** A pass on its way. */
  private final class Running {

    private final Pass.Kind kind;
    private final AttachedSite site = source.begun();
    private final long number = passes.begin(site);
    private long sequence;
    private long shown;

    Running(Pass.Kind kind) {
      this.kind = kind;
    }

    void take(List<ManagedDevice> page, Predicate<Batch.Row> wanted) {
      var rows = page.stream().filter(IntuneRow::isWanted).map(IntuneRow::of).toList();
      shown += rows.size();
      rows.stream()
          .filter(wanted)
          .gather(Gatherers.windowFixed(Gateway.MAX_ROWS))
          .forEach(some ->
              inlet.take(site, new Batch(site.epoch(), number, ++sequence, clock.instant(), some)));
    }

    /** What was read stays good, however it ended: facts get older, not wrong. */
    void end(CloudPass read, Collection<Long> missing) {
      var fault = read.doubts().stream().map(Doubt::sentence).collect(joining(" "));
      passes.end(
          site,
          new Pass.End(
              site.epoch(),
              number,
              kind,
              shown,
              shown,
              shown,
              missing.stream().limit(Gateway.MAX_IDS).toList(),
              missing.size(),
              read.trusted() ? null : fault,
              clock.instant().plus(kind == Pass.Kind.FULL ? polling.full() : OFTEN)));
      source.fares(read.doubts());
      skew = Objects.requireNonNullElse(read.skew(), skew);
    }
  }
}
