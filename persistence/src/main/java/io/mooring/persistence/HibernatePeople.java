package io.mooring.persistence;

import io.mooring.access.People;
import io.mooring.access.Person;
import io.mooring.access.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link People} in the database. */
final class HibernatePeople implements People {

  private final Sessions sessions;

  HibernatePeople(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void signedIn(Person person, Instant at) {
    sessions.run(session -> {
      var row = PersonRow.of(person, at);
      if (row(session, person.id()).isPresent()) {
        session.update(row);
      } else {
        session.insert(row);
      }
    });
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return sessions.from(session -> row(session, id).map(PersonRow::toPerson));
  }

  private static Optional<PersonRow> row(StatelessSession session, PersonId id) {
    var key = new TenantKey(id.tenant().value(), id.oid());
    return Optional.ofNullable(session.get(PersonRow.class, key));
  }
}
