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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    var one = Set.of(token.id());
    assertThat(tokens().revoke(owner(), one, MONDAY)).isZero();
    assertThat(tokens().revoke(token.owner(), one, MONDAY.plusSeconds(9))).isEqualTo(1);
    assertThat(tokens().revoke(token.owner(), one, MONDAY.plusSeconds(99))).isZero();
    assertThat(tokens().byHash(token.hash()).orElseThrow().revokedAt())
        .isEqualTo(MONDAY.plusSeconds(9));
  }

  @Test
  default void revokesThousandsAtOnceAndNoOther() {
    var owner = owner();
    var all = Stream.generate(() -> token(owner, MONDAY)).limit(2_500).toList();
    all.forEach(tokens()::add);
    var some = all.stream().skip(1).map(ApiToken::id).collect(Collectors.toSet());

    assertThat(tokens().revoke(owner, some, MONDAY)).isEqualTo(2_499);
    assertThat(tokens().revoke(owner, Set.of(), MONDAY)).isZero();
    assertThat(tokens().of(owner).stream().filter(token -> token.revokedAt() == null))
        .containsExactly(all.getFirst());
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
