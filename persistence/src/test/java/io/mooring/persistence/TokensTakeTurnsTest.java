package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.SettableClock;
import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.TenantId;
import io.mooring.audit.AuditLog;
import io.mooring.token.TokenId;
import io.mooring.token.Tokens;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A token that makes another at the moment at which it is revoked. */
@ParameterizedClass(autoCloseArguments = false)
@MethodSource("io.mooring.persistence.TestDatabase#shared")
class TokensTakeTurnsTest {

  private static final Set<Role> READER = Set.of(Role.READER);

  private final Database database;
  private final Tokens tokens;
  private final Person person =
      new Person(
          new PersonId(new TenantId(UUID.randomUUID()), UUID.randomUUID()), "Anna", "anna", READER);

  TokensTakeTurnsTest(Database database) {
    this.database = database;
    this.tokens =
        new Tokens(
            database.apiTokens(),
            database.people(),
            new AuditLog(database.audit(), new SettableClock()),
            database.transactions(),
            new SettableClock());
  }

  @BeforeEach
  void signIn() {
    database.people().signedIn(person, MONDAY);
  }

  @Test
  void whatItMakesFirstIsRevokedWithIt() {
    var parent = tokens.issue(person, "parent", READER, Duration.ofDays(1)).token();

    var revoked = whileOpen(() -> child(parent.id()), () -> tokens.revoke(person, parent.id()));

    assertThat(revoked.join()).isTrue();
    assertThat(tokens.of(person)).hasSize(2).allMatch(token -> token.revokedAt() != null);
  }

  @Test
  void onceItIsRevokedItMakesNone() {
    var parent = tokens.issue(person, "parent", READER, Duration.ofDays(1)).token();

    var child = whileOpen(() -> tokens.revoke(person, parent.id()), () -> child(parent.id()));

    assertThatThrownBy(child::join).hasMessageContaining("ended meanwhile");
    assertThat(tokens.of(person)).hasSize(1);
  }

  private Tokens.Issued child(TokenId parent) {
    return tokens.issueBy(parent, person, "child", READER, Duration.ofHours(1));
  }

  /** The second begins while the first is done but not yet durable, and has to wait for it. */
  private <T> CompletableFuture<T> whileOpen(Runnable first, Supplier<T> second) {
    return database
        .transactions()
        .inOne(() -> {
          first.run();
          var other = CompletableFuture.supplyAsync(second);
          assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS))
              .isInstanceOf(TimeoutException.class);
          return other;
        });
  }
}
