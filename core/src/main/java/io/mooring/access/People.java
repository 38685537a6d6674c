package io.mooring.access;

import java.time.Instant;
import java.util.Optional;

/** The people who have signed in at least once. */
public interface People {

  /** Adds the person, or replaces name and roles by what the provider says now. */
  void signedIn(Person person, Instant at);

  Optional<Person> find(PersonId id);
}
