package io.mooring.web.wiring;

import io.mooring.audit.AuditLog;
import io.mooring.coexistence.CoExistingDevices;
import io.mooring.coexistence.MdmImports;
import io.mooring.coexistence.MdmLists;
import io.mooring.coexistence.MdmReading;
import io.mooring.device.Devices;
import io.mooring.inventory.Inlet;
import io.mooring.inventory.Passes;
import io.mooring.inventory.SourceRecords;
import io.mooring.persistence.Database;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens with third-party MDMs. */
@Configuration(proxyBeanMethods = false)
class CoExistenceUseCases {

  @Bean
  MdmImports mdmImports(Database database) {
    return database.mdmImports();
  }

  @Bean
  MdmReading mdmReading(
      SourceRecords records,
      Sites sites,
      Inlet inlet,
      Passes passes,
      Transactions transactions,
      Clock clock) {
    return new MdmReading(records, sites, inlet, passes, transactions, clock);
  }

  @Bean
  MdmLists mdmLists(
      MdmReading reading,
      MdmImports imports,
      Sites sites,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    return new MdmLists(reading, imports, sites, audit, transactions, clock);
  }

  @Bean
  CoExistingDevices coExistingDevices(Devices devices, Clock clock) {
    return new CoExistingDevices(devices, clock);
  }
}
