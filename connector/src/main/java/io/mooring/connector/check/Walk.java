package io.mooring.connector.check;

import io.mooring.connector.portal.PortalException;
import io.mooring.connector.site.SiteException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes steps in their order. What needs a hop that can't be passed is not tried; the rest goes on.
 *
 * @param longest for one step
 * @param whole for all of them
 */
record Walk(Duration longest, Duration whole) {

  static final Walk USUAL = new Walk(Duration.ofSeconds(10), Duration.ofSeconds(50));

  List<Finding> over(List<Step> steps) {
    var end = System.nanoTime() + whole.toNanos();
    var closed = EnumSet.noneOf(Hop.class);
    var findings = new ArrayList<Finding>();
    for (var step : steps) {
      var finding = take(step, closed, Duration.ofNanos(end - System.nanoTime()));
      if (!finding.state().leadsOn()) {
        closed.add(step.hop());
      }
      findings.add(finding);
    }
    return List.copyOf(findings);
  }

  private Finding take(Step step, Set<Hop> closed, Duration left) {
    var before = step.needs().stream().filter(closed::contains).min(Hop::compareTo);
    if (before.isPresent()) {
      return Finding.of(step, after(before.get()), Duration.ZERO);
    }
    if (left.isNegative() || left.isZero()) {
      return Finding.of(step, Said.notTried("Not tried: the time is up."), Duration.ZERO);
    }
    var began = System.nanoTime();
    var said = tried(step, left.compareTo(longest) < 0 ? left : longest);
    return Finding.of(step, said, Duration.ofNanos(System.nanoTime() - began));
  }

  static Said after(Hop before) {
    return Said.notTried("Not tried, because of %s.".formatted(before));
  }

  private static Said tried(Step step, Duration within) {
    var task = new FutureTask<>(step.trial()::tell);
    Thread.ofVirtual().start(task);
    try {
      return task.get(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return Said.wrong(
          "No end within %d s.".formatted(Math.max(1, within.toSeconds())), step.hop().whenSlow());
    } catch (ExecutionException e) {
      return ofFault(step, Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return Said.notTried("Not tried: the connector is stopping.");
    }
  }

  private static Said ofFault(Step step, Throwable fault) {
    return switch (fault) {
      case SiteException site -> Said.of(site);
      case PortalException portal -> Said.of(portal);
      case IOException io -> Said.wrong(Said.words(io), step.hop().whenSlow());
      default ->
          Said.wrong(
              "The check itself failed: " + fault, "Report this as a fault of the connector.");
    };
  }
}
