package io.mooring.connector.check;

import io.mooring.connector.portal.PortalClock;
import io.mooring.connector.settings.Given;
import io.mooring.connector.settings.Reach;
import io.mooring.connector.settings.Settings;
import io.mooring.connector.settings.SettingsFault;
import io.mooring.connector.site.SiteTickets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Walks every hop to the site and to the portal, both at once. */
public final class Check {

  private final Path data;
  private final Given given;
  private final Clock clock;

  public Check(Path data, Given given, Clock clock) {
    this.data = data;
    this.given = given;
    this.clock = clock;
  }

  public Report report(String version) throws InterruptedException {
    var findings = new ArrayList<Finding>();
    var here = new HereSteps(data, given, clock).all();
    try {
      var settings = given.isEnrolled() ? given.settings() : null;
      var reach = settings == null ? given.reach() : settings.reach();
      reach.prepareKerberos();
      findings.addAll(walked(here(here, reach)));
      findings.addAll(away(reach, settings));
    } catch (SettingsFault e) {
      findings.addAll(walked(here));
      findings.addAll(untried());
    }
    return new Report(version, findings);
  }

  private List<Step> here(List<Step> here, Reach reach) {
    var steps = new ArrayList<Step>();
    steps.add(HereSteps.sound());
    steps.addAll(here);
    steps.add(Step.of(Hop.CLOCK, Set.of(), new ClockStep(reach, clock)::tell));
    return steps;
  }

  private List<Finding> away(Reach reach, @Nullable Settings settings) throws InterruptedException {
    var portal = new FutureTask<>(() -> walked(toPortal(reach, settings)));
    Thread.ofVirtual().start(portal);
    var code = settings == null ? null : settings.enrolled().siteCode();
    var found = new ArrayList<Finding>();
    try (var site = new SiteSteps(SiteTickets.of(reach.site().access()), code, clock)) {
      found.addAll(walked(site.all()));
    }
    found.addAll(joined(portal));
    return found;
  }

  private static List<Finding> joined(FutureTask<List<Finding>> walk) throws InterruptedException {
    try {
      return walk.get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("A walk has no fault of its own", e);
    }
  }

  private List<Step> toPortal(Reach reach, @Nullable Settings settings) {
    var steps = new ArrayList<>(new PortalSteps(reach.portal(), clock).all());
    Step.Trial enrolment =
        settings == null
            ? () -> EnrolmentStep.before(data)
            : new EnrolmentStep(settings, data, new PortalClock(clock))::tell;
    steps.add(Step.of(Hop.ENROLMENT, Set.of(Hop.PORTAL), enrolment));
    return steps;
  }

  private static List<Finding> walked(List<Step> steps) {
    return Walk.USUAL.over(steps);
  }

  private static List<Finding> untried() {
    return Hop.after(Hop.KEY).stream()
        .map(hop -> Step.of(hop, Set.of(), () -> Walk.after(Hop.SETTINGS)))
        .map(step -> Finding.of(step, Walk.after(Hop.SETTINGS), Duration.ZERO))
        .toList();
  }
}
