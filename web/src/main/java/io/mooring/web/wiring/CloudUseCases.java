package io.mooring.web.wiring;

import io.mooring.analytics.Analytics;
import io.mooring.analytics.ScoreLabels;
import io.mooring.authority.SiteAuthorities;
import io.mooring.autopilot.AutopilotDirectory;
import io.mooring.autopilot.AutopilotIdentity;
import io.mooring.autopilot.ResetOutlook;
import io.mooring.conditionalaccess.AccessPolicies;
import io.mooring.persistence.Database;
import io.mooring.subject.SubjectWatch;
import io.mooring.tenantsettings.TenantSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people look up of what the cloud says beside managed devices. */
@Configuration(proxyBeanMethods = false)
class CloudUseCases {

  @Bean
  SubjectWatch subjectWatch(Database database) {
    return new SubjectWatch(database.subjects());
  }

  @Bean
  TenantSettings tenantSettings(SubjectWatch watch, Database database) {
    return new TenantSettings(watch, database.shelf(TenantSettings.LABELLING));
  }

  @Bean
  AutopilotDirectory autopilotDirectory(SubjectWatch watch, Database database) {
    return new AutopilotDirectory(
        watch, database.shelf(AutopilotIdentity.LABELLING), database.shelf(ResetOutlook.LABELLING));
  }

  @Bean
  Analytics analytics(SubjectWatch watch, Database database) {
    return new Analytics(
        watch,
        database.shelf(ScoreLabels.DEVICES),
        database.shelf(ScoreLabels.MODELS),
        database.shelf(ScoreLabels.INSIGHTS));
  }

  @Bean
  AccessPolicies accessPolicies(
      SubjectWatch watch, Database database, SiteAuthorities sites, Clock clock) {
    return new AccessPolicies(
        watch,
        database.shelf(AccessPolicies.ACCESS),
        database.shelf(AccessPolicies.COMPLIANCE),
        sites,
        clock);
  }
}
