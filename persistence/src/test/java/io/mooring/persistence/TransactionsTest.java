package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.TenantId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(autoCloseArguments = false)
@MethodSource("io.mooring.persistence.TestDatabase#shared")
class TransactionsTest {

  private final Database database;

  TransactionsTest(Database database) {
    this.database = database;
  }

  @Test
  void allOfTheWorkIsKeptOrNone() {
    var anna = person();
    var ben = person();

    assertThatThrownBy(() ->
            database
                .transactions()
                .inOne(() -> {
                  database.people().signedIn(anna, MONDAY);
                  database.transactions().inOne(() -> signIn(ben));
                  throw new IllegalStateException("in the middle");
                }))
        .hasMessage("in the middle");

    assertThat(database.people().find(anna.id())).isEmpty();
    assertThat(database.people().find(ben.id())).isEmpty();
  }

  @Test
  void othersSeeTheWorkWhenItIsDone() throws Exception {
    var anna = person();
    try (var threads = Executors.newSingleThreadExecutor()) {
      var inside =
          database
              .transactions()
              .inOne(() -> {
                signIn(anna);
                return CompletableFuture.supplyAsync(
                        () -> database.people().find(anna.id()), threads)
                    .join();
              });
      assertThat(inside).isEmpty();
    }
    assertThat(database.people().find(anna.id())).contains(anna);
  }

  /** Both look first, see nobody, and insert: the loser starts again. */
  @Test
  void whoLosesARaceRunsAgain() throws Exception {
    var anna = person();
    var bothHaveLooked = new CountDownLatch(2);
    var runs = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var n = 0; n < 2; n++) {
        threads.execute(
            () -> database.transactions().inOne(() -> race(anna, bothHaveLooked, runs)));
      }
    }
    assertThat(runs).hasValue(3);
    assertThat(database.people().find(anna.id())).contains(anna);
  }

  /** Each holds what the other wants next: the database ends one of them, which starts again. */
  @Test
  void whoLosesADeadlockRunsAgain() throws Exception {
    var anna = signIn(person());
    var ben = signIn(person());
    var bothHoldOne = new CountDownLatch(2);
    var runs = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> both(anna, ben, bothHoldOne, runs));
      var other = threads.submit(() -> both(ben, anna, bothHoldOne, runs));
      one.get();
      other.get();
    }
    assertThat(runs.get()).isGreaterThan(2);
  }

  private void both(Person first, Person then, CountDownLatch bothHoldOne, AtomicInteger runs) {
    var sessions = (Sessions) database.transactions();
    sessions.run(session -> {
      runs.incrementAndGet();
      session.update(PersonRow.of(first, MONDAY));
      bothHoldOne.countDown();
      await(bothHoldOne);
      session.update(PersonRow.of(then, MONDAY));
    });
  }

  private boolean race(Person anna, CountDownLatch bothHaveLooked, AtomicInteger runs) {
    runs.incrementAndGet();
    var known = database.people().find(anna.id()).isPresent();
    bothHaveLooked.countDown();
    await(bothHaveLooked);
    if (!known) {
      var sessions = (Sessions) database.transactions();
      sessions.run(session -> session.insert(PersonRow.of(anna, MONDAY)));
    }
    return known;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Person signIn(Person person) {
    database.people().signedIn(person, MONDAY);
    return person;
  }

  private static Person person() {
    var id = new PersonId(new TenantId(UUID.randomUUID()), UUID.randomUUID());
    return new Person(id, "Anna", "anna@example.test", Set.of(Role.READER));
  }
}
