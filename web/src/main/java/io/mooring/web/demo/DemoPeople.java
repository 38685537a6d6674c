package io.mooring.web.demo;

import io.mooring.access.People;
import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.TenantId;
import io.mooring.transaction.Transactions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The people of the demo's directory, read from its file each time: it may be written late. */
final class DemoPeople {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path file;
  private final People people;
  private final Transactions transactions;
  private final Clock clock;

  DemoPeople(Path file, People people, Transactions transactions, Clock clock) {
    this.file = file;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The first with this role, known to Mooring from now on if not before. */
  Optional<Person> with(Role role) {
    return Arrays.stream(JSON.readValue(file.toFile(), Entry[].class))
        .map(Entry::person)
        .filter(person -> person.roles().contains(role))
        .findFirst()
        .map(this::known);
  }

  private Person known(Person listed) {
    return transactions.inOne(() ->
        people
            .find(listed.id())
            .filter(person -> person.roles().equals(listed.roles()))
            .orElseGet(() -> {
              people.signedIn(listed, clock.instant());
              return listed;
            }));
  }

  private record Entry(UUID oid, UUID tid, String name, String username, List<String> roles) {

    private Person person() {
      var known =
          roles.stream().flatMap(role -> Role.ofClaim(role).stream()).collect(Collectors.toSet());
      return new Person(new PersonId(new TenantId(tid), oid), name, username, known);
    }
  }
}
