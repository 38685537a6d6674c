package io.mooring.web.wiring;

import io.mooring.audit.AuditLog;
import io.mooring.change.Changes;
import io.mooring.duplicate.Deciding;
import io.mooring.duplicate.DuplicateSweep;
import io.mooring.duplicate.Duplicates;
import io.mooring.duplicate.Suspicion;
import io.mooring.inventory.Inlet;
import io.mooring.inventory.SourceRecords;
import io.mooring.inventory.Suspecting;
import io.mooring.persistence.Database;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens with devices that may be one. */
@Configuration(proxyBeanMethods = false)
class DuplicateUseCases {

  @Bean
  Suspicion suspicion(SourceRecords records, Database database) {
    return new Suspicion(new Suspecting(records), database.suspects());
  }

  @Bean
  Duplicates duplicates(SourceRecords records, Database database) {
    return new Duplicates(database.suspects(), database.looks(), database.decisions(), records);
  }

  @Bean
  Deciding deciding(
      Database database,
      Inlet inlet,
      Suspicion suspicion,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new Deciding(
        database.decisions(), inlet, suspicion, audit, transactions, changes, clock);
  }

  @Bean
  DuplicateSweep duplicateSweep(
      Database database,
      Suspicion suspicion,
      Inlet inlet,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    return new DuplicateSweep(
        database.looks(), database.suspects(), suspicion, inlet, transactions, changes, clock);
  }
}
