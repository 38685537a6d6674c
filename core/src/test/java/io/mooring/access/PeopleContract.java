package io.mooring.access;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link People} must do, whatever they are stored in. */
public interface PeopleContract {

  People people();

  @Test
  default void knowsNobodyAtFirst() {
    assertThat(people().find(person("anna", Role.READER).id())).isEmpty();
  }

  @Test
  default void keepsNameAndRolesAsTheProviderSaidLast() {
    var before = person("anna", Role.READER);
    var after = new Person(before.id(), "Anna Keller", "anna@new.test", Set.of(Role.HELPDESK));

    people().signedIn(before, MONDAY);
    people().signedIn(after, MONDAY.plusSeconds(60));

    assertThat(people().find(before.id())).contains(after);
  }

  @Test
  default void keepsSomebodyWithoutARole() {
    var nobody = person("nora");

    people().signedIn(nobody, MONDAY);

    assertThat(people().find(nobody.id())).contains(nobody);
  }

  @Test
  default void anOidCountsWithinItsTenant() {
    var here = person("anna", Role.READER);
    var there = new PersonId(new TenantId(UUID.randomUUID()), here.id().oid());

    people().signedIn(here, MONDAY);

    assertThat(people().find(there)).isEmpty();
  }

  private static Person person(String name, Role... roles) {
    return SamplePeople.person(new TenantId(UUID.randomUUID()), name, roles);
  }
}
