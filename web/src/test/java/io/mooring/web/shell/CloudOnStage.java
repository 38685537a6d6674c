package io.mooring.web.shell;

import io.mooring.InMemoryMooring;
import io.mooring.access.Person;
import io.mooring.analytics.Analytics;
import io.mooring.analytics.ScoreLabels;
import io.mooring.autopilot.AutopilotDirectory;
import io.mooring.autopilot.AutopilotIdentity;
import io.mooring.autopilot.ResetOutlook;
import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.CompliancePolicy;
import io.mooring.cloud.DeviceScores;
import io.mooring.cloud.Insight;
import io.mooring.cloud.ModelScores;
import io.mooring.cloud.Organization;
import io.mooring.conditionalaccess.AccessPolicies;
import io.mooring.subject.InMemorySubjects;
import io.mooring.subject.Reading;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectState.Figures;
import io.mooring.subject.SubjectState.Trusted;
import io.mooring.subject.SubjectWatch;
import io.mooring.tenantsettings.TenantSettings;
import io.mooring.web.devices.Bearings;
import java.time.Duration;
import java.util.List;

/** What Microsoft's cloud says beside managed devices, in tests of pages. */
public final class CloudOnStage {

  public final InMemorySubjects subjects = new InMemorySubjects();
  public final Shelf<Organization> organizations = subjects.shelf(TenantSettings.LABELLING);
  public final Shelf<AutopilotIdentity> identities = subjects.shelf(AutopilotIdentity.LABELLING);
  public final Shelf<ResetOutlook> outlooks = subjects.shelf(ResetOutlook.LABELLING);
  public final Shelf<DeviceScores> scores = subjects.shelf(ScoreLabels.DEVICES);
  public final Shelf<ModelScores> models = subjects.shelf(ScoreLabels.MODELS);
  public final Shelf<Insight> insights = subjects.shelf(ScoreLabels.INSIGHTS);
  public final Shelf<AccessPolicy> accessPolicies = subjects.shelf(AccessPolicies.ACCESS);
  public final Shelf<CompliancePolicy> compliancePolicies =
      subjects.shelf(AccessPolicies.COMPLIANCE);

  private final InMemoryMooring mooring;

  CloudOnStage(InMemoryMooring mooring) {
    this.mooring = mooring;
  }

  /** A reading that is trusted already: what is put under it is in force. */
  public Reading read(Person person, Subject subject) {
    var now = mooring.clock.instant();
    var reading = subjects.take(person.tenant(), subject, now, now).orElseThrow();
    subjects.trust(new Trusted(reading, now, new Figures(1, Duration.ofSeconds(1), 1, 0)), now);
    return reading;
  }

  List<Object> props() {
    var watch = new SubjectWatch(subjects);
    var policies =
        new AccessPolicies(
            watch, accessPolicies, compliancePolicies, mooring.authorities, mooring.clock);
    var analytics = new Analytics(watch, scores, models, insights);
    var autopilot = new AutopilotDirectory(watch, identities, outlooks);
    return List.of(
        watch,
        policies,
        analytics,
        new Bearings(mooring.authorities, policies, analytics, autopilot, mooring.identities),
        new TenantSettings(watch, organizations),
        autopilot);
  }
}
