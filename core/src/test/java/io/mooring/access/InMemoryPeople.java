package io.mooring.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link People} in memory. */
public final class InMemoryPeople implements People {

  private final Map<PersonId, Person> people = new ConcurrentHashMap<>();

  @Override
  public void signedIn(Person person, Instant at) {
    people.put(person.id(), person);
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return Optional.ofNullable(people.get(id));
  }
}
