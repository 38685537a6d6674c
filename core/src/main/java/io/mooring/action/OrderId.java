package io.mooring.action;

import java.util.Optional;
import java.util.UUID;

/** Names an order. */
public record OrderId(UUID value) {

  public static OrderId random() {
    return new OrderId(UUID.randomUUID());
  }

  /** Empty when the text is no id. */
  public static Optional<OrderId> parse(String text) {
    try {
      return Optional.of(new OrderId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
