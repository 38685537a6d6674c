package io.mooring.lab.identity;

import java.util.Optional;
import java.util.UUID;

/** One of the demo's people, with at most one app role; whose account is disabled can't come in. */
record Person(UUID oid, String name, String username, Optional<String> role, boolean disabled) {

  Person with(Optional<String> other) {
    return new Person(oid, name, username, other, disabled);
  }

  Person disabled(boolean now) {
    return new Person(oid, name, username, role, now);
  }
}
