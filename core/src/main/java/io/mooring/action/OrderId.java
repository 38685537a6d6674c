package io.mooring.action;

import io.mooring.id.TimedId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Names an order. */
public record OrderId(UUID value) {

  public static OrderId random() {
    return new OrderId(UUID.randomUUID());
  }

  /** Of an order that is asked for at this time. */
  static OrderId at(Instant time) {
    return new OrderId(TimedId.at(time));
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
