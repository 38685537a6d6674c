package io.mooring.tenantsettings;

import io.mooring.access.Person;
import io.mooring.cloud.Organization;
import io.mooring.subject.Labelling;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectWatch;
import java.util.Optional;
import java.util.stream.Stream;

/** What people see of their tenant. */
public final class TenantSettings {

  public static final Labelling<Organization> LABELLING =
      new Labelling<>(Organization.class, Organization::id, _ -> "", _ -> Stream.of());

  private final SubjectWatch watch;
  private final Shelf<Organization> organizations;

  public TenantSettings(SubjectWatch watch, Shelf<Organization> organizations) {
    this.watch = watch;
    this.organizations = organizations;
  }

  /** Empty until it was read once. */
  public Optional<Organization> organization(Person person) {
    return watch
        .inForce(person, Subject.TENANT)
        .map(reading -> organizations.page(reading, new Shelf.Query(null, "", null, 1)))
        .flatMap(found -> found.stream().findFirst())
        .map(Shelf.Placed::thing);
  }
}
