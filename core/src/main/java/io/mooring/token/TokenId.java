package io.mooring.token;

import java.util.UUID;

/** Names an API token without giving it away. */
public record TokenId(UUID value) {

  public static TokenId random() {
    return new TokenId(UUID.randomUUID());
  }
}
