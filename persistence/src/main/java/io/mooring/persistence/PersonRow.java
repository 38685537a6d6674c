package io.mooring.persistence;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.TenantId;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** The {@code person} table. */
@Entity
@Table(name = "person")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init")
class PersonRow {

  @Id UUID tenant;
  @Id UUID id;
  String name;
  String userName;
  String roles;
  Instant signedInAt;

  static PersonRow of(Person person, Instant at) {
    var row = new PersonRow();
    row.tenant = person.tenant().value();
    row.id = person.id().oid();
    row.name = Cut.to(255, person.name());
    row.userName = Cut.to(255, person.userName());
    row.roles = joined(person.roles());
    row.signedInAt = Fitting.micros(at);
    return row;
  }

  Person toPerson() {
    return new Person(new PersonId(new TenantId(tenant), id), name, userName, roles(roles));
  }

  static String joined(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(joining(","));
  }

  /** A role that this version does not know grants nothing. */
  static Set<Role> roles(String joined) {
    var names = Set.of(joined.split(",", -1));
    return Arrays.stream(Role.values())
        .filter(role -> names.contains(role.name()))
        .collect(toSet());
  }
}
