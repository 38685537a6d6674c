package io.mooring.web.wiring;

import io.mooring.access.People;
import io.mooring.action.Orders;
import io.mooring.app.Apps;
import io.mooring.audit.Audit;
import io.mooring.authority.Sliders;
import io.mooring.device.Devices;
import io.mooring.device.Notes;
import io.mooring.device.Timeline;
import io.mooring.inventory.SourceRecords;
import io.mooring.persistence.Database;
import io.mooring.persistence.DatabaseSettings;
import io.mooring.persistence.DatabaseUnavailable;
import io.mooring.protection.ProtectionRules;
import io.mooring.site.Connectors;
import io.mooring.site.Sites;
import io.mooring.token.ApiTokens;
import io.mooring.transaction.Transactions;
import io.mooring.user.Users;
import io.mooring.web.settings.PortalSettings;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports, all of one database. */
@Configuration(proxyBeanMethods = false)
class Ports {

  private static final Logger LOG = LoggerFactory.getLogger(Ports.class);

  @Bean(destroyMethod = "close")
  Database database(PortalSettings settings) {
    try {
      var database = Database.open(at(settings));
      LOG.info("Database: {}", database.describe());
      return database;
    } catch (DatabaseUnavailable e) {
      throw DataFolder.unusable(String.valueOf(e.getMessage()), e);
    }
  }

  private static DatabaseSettings at(PortalSettings settings) {
    var url = settings.database().url();
    return url == null
        ? DatabaseSettings.h2File(DataFolder.ready(settings.folder()))
        : server(url, settings.database());
  }

  private static DatabaseSettings server(String url, PortalSettings.DatabaseAt server) {
    var working = DatabaseSettings.mysql(url, server.user(), server.password());
    var migrating = server.migrationUser();
    return migrating == null
        ? working
        : working.migratedBy(migrating, Objects.requireNonNullElse(server.migrationPassword(), ""));
  }

  @Bean
  Clock clock(Database database) {
    return database.clock();
  }

  @Bean
  Transactions transactions(Database database) {
    return database.transactions();
  }

  @Bean
  People people(Database database) {
    return database.people();
  }

  @Bean
  ApiTokens apiTokens(Database database) {
    return database.apiTokens();
  }

  @Bean
  Audit audit(Database database) {
    return database.audit();
  }

  @Bean
  Sites sites(Database database) {
    return database.sites();
  }

  @Bean
  Connectors connectors(Database database) {
    return database.connectors();
  }

  @Bean
  Devices devices(Database database) {
    return database.devices();
  }

  @Bean
  Users users(Database database) {
    return database.users();
  }

  @Bean
  Apps apps(Database database) {
    return database.apps();
  }

  @Bean
  Timeline timeline(Database database) {
    return database.timeline();
  }

  @Bean
  Notes notes(Database database) {
    return database.notes();
  }

  @Bean
  Orders orders(Database database) {
    return database.orders();
  }

  @Bean
  ProtectionRules protectionRules(Database database) {
    return database.protectionRules();
  }

  @Bean
  Sliders sliders(Database database) {
    return database.sliders();
  }

  @Bean
  SourceRecords sourceRecords(Database database) {
    return database.sourceRecords();
  }
}
