package io.mooring.lab.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The directory's people as they are now: roles come and go, accounts are disabled. */
@Component
final class Accounts {

  private final Map<String, Person> people = new ConcurrentSkipListMap<>();

  Accounts() {
    Directory.PEOPLE.forEach(person -> people.put(person.username(), person));
  }

  /** In the directory's order. */
  List<Person> all() {
    return Directory.PEOPLE.stream()
        .map(person -> people.getOrDefault(person.username(), person))
        .toList();
  }

  Optional<Person> named(String username) {
    return Optional.ofNullable(people.get(key(username)));
  }

  /** Empty where nobody has that name. */
  Optional<Person> change(String username, UnaryOperator<Person> change) {
    return Optional.ofNullable(
        people.computeIfPresent(key(username), (_, person) -> change.apply(person)));
  }

  private static String key(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }
}
