package io.mooring.web.wiring;

import io.mooring.analytics.InsightSource;
import io.mooring.analytics.ScoreLabels;
import io.mooring.app.AppDevicesSource;
import io.mooring.app.AppSource;
import io.mooring.autopilot.AutopilotIdentity;
import io.mooring.autopilot.AutopilotSource;
import io.mooring.autopilot.OutlookSource;
import io.mooring.autopilot.ResetOutlook;
import io.mooring.cloud.CloudPass;
import io.mooring.conditionalaccess.AccessPolicies;
import io.mooring.device.Devices;
import io.mooring.persistence.Database;
import io.mooring.subject.Overtaken;
import io.mooring.subject.PagedSource;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectReads;
import io.mooring.subject.SubjectSource;
import io.mooring.tenantsettings.TenantSettings;
import io.mooring.tenantsettings.TenantSource;
import io.mooring.user.PeopleSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Reads what else the cloud says as it is due; one portal of a database reads a subject. */
@Configuration(proxyBeanMethods = false)
class CloudReads {

  private static final Logger LOG = LoggerFactory.getLogger(CloudReads.class);

  private final Optional<SubjectReads> reads;
  private final ReentrantLock running = new ReentrantLock();

  CloudReads(CloudDoor door, Database database, Devices devices, Clock clock) {
    reads =
        door.open()
            .map(cloud ->
                new SubjectReads(
                    cloud.tenant(),
                    sources(cloud, database, devices, clock),
                    database.subjects(),
                    clock));
  }

  /** Autopilot before what is worked out of it. */
  private static List<SubjectSource> sources(
      CloudDoor.Open cloud, Database database, Devices devices, Clock clock) {
    var intune = cloud.intune();
    var apps = database.detectedApps();
    var identities = database.shelf(AutopilotIdentity.LABELLING);
    var analytics = intune.endpointAnalytics();
    var policies = intune.policies();
    return List.of(
        new TenantSource(intune.organizations(), database.shelf(TenantSettings.LABELLING), clock),
        new PagedSource<>(
            Subject.ACCESS_POLICIES, policies::access, database.shelf(AccessPolicies.ACCESS)),
        new PagedSource<>(
            Subject.COMPLIANCE_POLICIES,
            policies::compliance,
            database.shelf(AccessPolicies.COMPLIANCE)),
        new InsightSource(analytics, database.shelf(ScoreLabels.INSIGHTS), clock),
        new PagedSource<>(
            Subject.MODEL_SCORES, analytics::models, database.shelf(ScoreLabels.MODELS)),
        new PagedSource<>(
            Subject.DEVICE_SCORES, analytics::scores, database.shelf(ScoreLabels.DEVICES)),
        new AutopilotSource(intune.autopilot(), identities),
        new OutlookSource(
            devices,
            database.subjects(),
            identities,
            database.shelf(ResetOutlook.LABELLING),
            clock),
        new PeopleSource(cloud.tenant(), intune.directory(), database.directoryUsers()),
        new AppSource(cloud.tenant(), intune.detectedApps(), apps),
        new AppDevicesSource(cloud.tenant(), intune.detectedApps(), apps, clock));
  }

  /** At a fixed rate, which begins on a thread of its own: nothing else that is due waits. */
  @Scheduled(fixedRateString = "PT1M", initialDelayString = "PT30S")
  void read() {
    if (running.tryLock()) {
      try {
        reads.ifPresent(all -> all.sources().forEach(source -> read(all, source)));
      } finally {
        running.unlock();
      }
    }
  }

  /** What goes wrong with one keeps no other from being read. */
  private static void read(SubjectReads reads, SubjectSource source) {
    try {
      reads.readDue(source).ifPresent(pass -> log(source.subject(), pass));
    } catch (Overtaken e) {
      LOG.info("{}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("{} could not be read", source.subject().title(), e);
    }
  }

  private static void log(Subject subject, CloudPass pass) {
    LOG.info(
        "Read {}: {} in {} ms, {} a second, by {} calls of which {} were put off",
        subject.title(),
        pass.records(),
        pass.took().toMillis(),
        Math.round(pass.rate()),
        pass.effort().calls(),
        pass.effort().putOff());
    pass.doubts()
        .forEach(doubt -> LOG.warn("{} is not trusted: {}", subject.title(), doubt.sentence()));
  }
}
