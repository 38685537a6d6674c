package io.mooring.site;

import java.util.UUID;

/** Names a connector; it is {@code iss} and {@code sub} of its requests. */
public record ConnectorId(UUID value) {

  public static ConnectorId random() {
    return new ConnectorId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
