package io.mooring.web.wiring;

import io.mooring.access.People;
import io.mooring.action.Confirmations;
import io.mooring.action.OrderDelivery;
import io.mooring.action.Orders;
import io.mooring.action.Reach;
import io.mooring.action.RemoteActions;
import io.mooring.app.AppDirectory;
import io.mooring.app.Apps;
import io.mooring.audit.Audit;
import io.mooring.audit.AuditLog;
import io.mooring.authority.Attestation;
import io.mooring.authority.SiteAuthorities;
import io.mooring.authority.Sliders;
import io.mooring.board.Boards;
import io.mooring.change.Changes;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.Devices;
import io.mooring.device.Notes;
import io.mooring.device.Timeline;
import io.mooring.inventory.Certainty;
import io.mooring.inventory.Identities;
import io.mooring.inventory.SourceRecords;
import io.mooring.protection.Protection;
import io.mooring.protection.ProtectionRules;
import io.mooring.site.Connectors;
import io.mooring.site.Sites;
import io.mooring.token.ApiTokens;
import io.mooring.token.Tokens;
import io.mooring.transaction.Transactions;
import io.mooring.user.UserDirectory;
import io.mooring.user.Users;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people do: look up, order, read the log, hold tokens. */
@Configuration(proxyBeanMethods = false)
class UseCases {

  @Bean
  AuditLog auditLog(Audit audit, Clock clock) {
    return new AuditLog(audit, clock);
  }

  @Bean
  DeviceDirectory deviceDirectory(
      Devices devices,
      Timeline timeline,
      Notes notes,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new DeviceDirectory(devices, timeline, notes, audit, transactions, changes, clock);
  }

  @Bean
  SiteAuthorities siteAuthorities(Sites sites, Sliders sliders) {
    return new SiteAuthorities(sites, sliders);
  }

  @Bean
  Attestation attestation(
      Sites sites,
      Sliders sliders,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new Attestation(sites, sliders, audit, transactions, changes, clock);
  }

  @Bean
  Boards boards(Devices devices, Clock clock) {
    return new Boards(devices, clock);
  }

  @Bean
  UserDirectory userDirectory(Users users, Clock clock) {
    return new UserDirectory(users, clock);
  }

  @Bean
  AppDirectory appDirectory(Apps apps, Clock clock) {
    return new AppDirectory(apps, clock);
  }

  @Bean
  Reach reach(
      Sites sites,
      Connectors connectors,
      Protection protection,
      SourceRecords records,
      Clock clock) {
    return new Reach(sites, connectors, protection, new Certainty(records, clock));
  }

  @Bean
  Identities identities(SourceRecords records, Clock clock) {
    return new Identities(records, clock);
  }

  @Bean
  Protection protection(
      ProtectionRules rules, AuditLog audit, Transactions transactions, Clock clock) {
    return new Protection(rules, audit, transactions, clock);
  }

  @Bean
  RemoteActions remoteActions(
      Devices devices,
      Reach reach,
      Orders orders,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new RemoteActions(devices, reach, orders, audit, transactions, changes, clock);
  }

  @Bean
  OrderDelivery orderDelivery(
      Orders orders,
      Sites sites,
      Confirmations confirmations,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new OrderDelivery(orders, sites, confirmations, audit, transactions, changes, clock);
  }

  @Bean
  Confirmations confirmations(
      Orders orders,
      Devices devices,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new Confirmations(orders, devices, audit, transactions, changes, clock);
  }

  @Bean
  Tokens tokens(
      ApiTokens tokens, People people, AuditLog audit, Transactions transactions, Clock clock) {
    return new Tokens(tokens, people, audit, transactions, clock);
  }
}
