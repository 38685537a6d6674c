package io.mooring.web;

import io.mooring.access.People;
import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.TenantId;
import io.mooring.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An organisation of its own on a running portal. */
public final class Tenant {

  private final RunningPortal portal;
  private final TenantId id = new TenantId(UUID.randomUUID());

  public Tenant(RunningPortal portal) {
    this.portal = portal;
  }

  /** Somebody who has signed in before. */
  public Person person(Role... roles) {
    var key = new PersonId(id, UUID.randomUUID());
    var person = new Person(key, "Robin", "robin@contoso.test", Set.of(roles));
    portal.bean(People.class).signedIn(person, Instant.now());
    return person;
  }

  public Api as(Role role) {
    return as(person(role));
  }

  public Api as(Person person) {
    var issued =
        portal.bean(Tokens.class).issue(person, "test", person.roles(), Duration.ofHours(1));
    return new Api(portal.address(), issued.secret());
  }

  public RunningPortal portal() {
    return portal;
  }

  /** A connector for a site that is attached just now. */
  public TestConnector connector() {
    var site = as(Role.ADMINISTRATOR).post("/api/v1/sites", "{\"name\": \"Contoso HQ\"}").json();
    return TestConnector.enrol(
        portal.address(), site.path("code").asString(), site.path("site").path("id").asString());
  }
}
