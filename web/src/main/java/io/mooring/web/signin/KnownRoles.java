package io.mooring.web.signin;

import io.mooring.access.People;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps what the provider says of a person's roles between sign-ins; API tokens go by it too. */
@Component
final class KnownRoles {

  private final People people;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  KnownRoles(People people, AuditLog audit, Transactions transactions, Clock clock) {
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  void changed(Person before, Person now) {
    write(now, "Was " + Arrivals.roles(before) + ", is now " + Arrivals.roles(now));
  }

  /** None are left until the person signs in again. */
  void refused(Person person) {
    write(
        new Person(person.id(), person.name(), person.userName(), Set.of()),
        "Was "
            + Arrivals.roles(person)
            + ", is now without a role: the sign-in service refuses the account");
  }

  private void write(Person now, String detail) {
    transactions.inOne(() -> {
      people.signedIn(now, clock.instant());
      audit.done(now, "signin.roles", now.id().oid().toString(), detail);
      return now;
    });
  }
}
