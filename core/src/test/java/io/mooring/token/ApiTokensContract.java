package io.mooring.token;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.Secrets;
import io.mooring.access.TenantId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ApiTokens} must do, whatever they are stored in. */
public interface ApiTokensContract {

  ApiTokens tokens();

  @Test
  default void findsATokenByItsHash() {
    var token = token(owner(), MONDAY);

    tokens().add(token);

    assertThat(tokens().byHash(token.hash())).contains(token);
    assertThat(tokens().byHash(Secrets.hash("another"))).isEmpty();
  }

  @Test
  default void aPersonsTokensAreTheNewestFirst() {
    var owner = owner();
    var first = token(owner, MONDAY);
    var second = token(owner, MONDAY.plusSeconds(1));

    tokens().add(first);
    tokens().add(second);
    tokens().add(token(owner(), MONDAY));

    assertThat(tokens().of(owner)).containsExactly(second, first);
  }

  @Test
  default void notesWhenATokenWasUsed() {
    var token = token(owner(), MONDAY);
    tokens().add(token);

    tokens().used(token, MONDAY.plusSeconds(5));

    assertThat(tokens().byHash(token.hash()).orElseThrow().lastUsedAt())
        .isEqualTo(MONDAY.plusSeconds(5));
  }

  @Test
  default void onlyItsOwnerRevokesAToken() {
    var token = token(owner(), MONDAY);
    tokens().add(token);

    assertThat(tokens().revoke(owner(), token.id(), MONDAY)).isFalse();
    assertThat(tokens().revoke(token.owner(), token.id(), MONDAY.plusSeconds(9))).isTrue();
    assertThat(tokens().revoke(token.owner(), token.id(), MONDAY.plusSeconds(99))).isFalse();
    assertThat(tokens().byHash(token.hash()).orElseThrow().revokedAt())
        .isEqualTo(MONDAY.plusSeconds(9));
  }

  private static PersonId owner() {
    return new PersonId(new TenantId(UUID.randomUUID()), UUID.randomUUID());
  }

  private static ApiToken token(PersonId owner, Instant at) {
    return new ApiToken(
        TokenId.random(),
        owner,
        "label",
        Secrets.hash(UUID.randomUUID().toString()),
        Set.of(Role.READER, Role.HELPDESK),
        at,
        at.plusSeconds(3600),
        null,
        null,
        TokenId.random());
  }
}
