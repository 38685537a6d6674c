package io.mooring.inventory;

import static java.util.stream.Collectors.joining;

import io.mooring.cloud.Doubt;
import io.mooring.cloud.ManagedDevice;
import io.mooring.site.AttachedSite;
import io.mooring.wire.Batch;
import io.mooring.wire.Gateway;
import io.mooring.wire.Pass;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Gatherers;

/** A pass over Intune's devices on its way, page by page. */
final class IntunePass {

  private final Inlet inlet;
  private final Passes passes;
  private final Clock clock;
  private final AttachedSite site;
  private final Pass.Kind kind;
  private final long number;
  private long sequence;
  private long shown;

  IntunePass(Inlet inlet, Passes passes, Clock clock, AttachedSite site, Pass.Kind kind) {
    this.inlet = inlet;
    this.passes = passes;
    this.clock = clock;
    this.site = site;
    this.kind = kind;
    this.number = passes.begin(site);
  }

  /** A device that was wanted once is told of as long as Intune does: it may have changed sides. */
  void take(
      List<ManagedDevice> page,
      Predicate<Batch.Row> held,
      Function<Batch.Row, Optional<Batch.Row>> news) {
    var rows =
        page.stream()
            .filter(IntuneRow::isWindows)
            .map(device -> new Read(IntuneRow.of(device), IntuneRow.isUploaded(device)))
            .filter(read -> !read.uploaded() || held.test(read.row()))
            .map(Read::row)
            .toList();
    shown += rows.size();
    rows.stream()
        .map(news)
        .flatMap(Optional::stream)
        .gather(Gatherers.windowFixed(Gateway.MAX_ROWS))
        .forEach(some ->
            inlet.take(site, new Batch(site.epoch(), number, ++sequence, clock.instant(), some)));
  }

  private record Read(Batch.Row row, boolean uploaded) {}

  /** What was read stays good, however it ended: facts get older, not wrong. */
  void end(List<Doubt> doubts, List<Long> missing, Instant nextRun) {
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
            doubts.isEmpty() ? null : doubts.stream().map(Doubt::sentence).collect(joining(" ")),
            nextRun));
  }
}
