package io.mooring.web.wiring;

import io.mooring.persistence.Database;
import io.mooring.subject.SubjectWatch;
import io.mooring.tenantsettings.TenantSettings;
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
}
