package io.mooring.web.wiring;

import io.mooring.action.Confirmations;
import io.mooring.audit.AuditLog;
import io.mooring.change.Changes;
import io.mooring.device.Timeline;
import io.mooring.inventory.CloudFacts;
import io.mooring.inventory.Departing;
import io.mooring.inventory.Detachment;
import io.mooring.inventory.Inlet;
import io.mooring.inventory.Passes;
import io.mooring.inventory.SetAsideRows;
import io.mooring.inventory.SourceRecords;
import io.mooring.persistence.Database;
import io.mooring.site.CommandKey;
import io.mooring.site.Connectors;
import io.mooring.site.Enrolment;
import io.mooring.site.KeyChange;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteWatch;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import io.mooring.web.settings.PortalSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens with sites: attaching, taking in, letting go. */
@Configuration(proxyBeanMethods = false)
class SiteUseCases {

  @Bean
  CommandKey commandKey(PortalSettings settings, Clock clock) {
    return CommandKeyFile.in(settings.folder(), clock);
  }

  @Bean
  KeyChange keyChange(CommandKey commandKey, AuditLog audit, Transactions transactions) {
    return new KeyChange(commandKey, audit, transactions);
  }

  @Bean
  Inlet inlet(
      SourceRecords records,
      Sites sites,
      Timeline timeline,
      Confirmations confirmations,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new Inlet(records, sites, timeline, confirmations, transactions, changes, clock);
  }

  @Bean
  Passes passes(
      SourceRecords records,
      Sites sites,
      Inlet inlet,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new Passes(records, sites, inlet, transactions, changes, clock);
  }

  @Bean
  Departing departing(
      SourceRecords records,
      Sites sites,
      Inlet inlet,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new Departing(records, sites, inlet, audit, transactions, changes, clock);
  }

  @Bean
  Detachment detachment(
      SiteAttachment attachment,
      SourceRecords records,
      Inlet inlet,
      Database database,
      Transactions transactions) {
    var cloud =
        new CloudFacts(database.subjects(), database.directoryUsers(), database.detectedApps());
    return new Detachment(attachment, records, inlet, cloud, transactions);
  }

  @Bean
  SetAsideRows setAsideRows(SourceRecords records) {
    return new SetAsideRows(records);
  }

  @Bean
  SiteAttachment siteAttachment(
      Sites sites,
      Connectors connectors,
      CommandKey commandKey,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new SiteAttachment(sites, connectors, commandKey, audit, transactions, changes, clock);
  }

  @Bean
  Enrolment enrolment(
      Sites sites,
      Connectors connectors,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new Enrolment(sites, connectors, audit, transactions, changes, clock);
  }

  @Bean
  SiteWatch siteWatch(
      Sites sites,
      Connectors connectors,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new SiteWatch(sites, connectors, audit, transactions, changes, clock);
  }
}
