package io.mooring.protection;

import java.util.Optional;
import java.util.UUID;

/** Names a protection rule. */
public record RuleId(UUID value) {

  public static RuleId random() {
    return new RuleId(UUID.randomUUID());
  }

  /** Empty when the text is no id. */
  public static Optional<RuleId> parse(String text) {
    try {
      return Optional.of(new RuleId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
