package io.mooring.authority;

import io.mooring.authority.Effective.Alignment;
import java.util.stream.Collectors;

/** Answers in the words of the decision tables. */
final class Wording {

  private Wording() {}

  static String of(Effective effective) {
    return switch (effective) {
      case Effective.InCharge(var who, var certainty, var alignment) ->
          who.value().key() + " " + certainty.key() + of(alignment);
      case Effective.Conflict(var between) ->
          between.stream()
              .map(Authority::key)
              .sorted()
              .collect(Collectors.joining("+", "conflict ", ""));
      case Effective.Nobody _ -> "nobody";
      case Effective.Unknown _ -> "unknown";
    };
  }

  private static String of(Alignment alignment) {
    return switch (alignment) {
      case Alignment.Aligned _ -> "";
      case Alignment.CatchingUp(var to, _) -> ", catching up with " + to.key();
      case Alignment.Drifted(var to, _) -> ", drifted from " + to.key();
    };
  }
}
