package io.mooring.user;

import io.mooring.cloud.EntraUserId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** A person's id: Entra's where Entra knows them, else one made of the account. */
public record UserId(UUID value) {

  /** The same account has the same id always. */
  public static UserId of(Account account) {
    return named("account:" + account);
  }

  /** Entra's ids are of this form (Microsoft: directoryObject). */
  public static UserId of(EntraUserId id) {
    return parse(id.value()).orElseGet(() -> named("entra:" + id));
  }

  private static UserId named(String text) {
    return new UserId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static Optional<UserId> parse(String text) {
    try {
      return Optional.of(new UserId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
