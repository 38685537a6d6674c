package io.mooring.web.words;

import io.mooring.reconciliation.Evidence;
import io.mooring.reconciliation.Identifier;
import io.mooring.reconciliation.Match;
import io.mooring.reconciliation.Rule;
import io.mooring.reconciliation.Source;
import java.util.List;
import java.util.stream.Collectors;

/** Why two records are taken for one computer's, in words. */
public final class MatchWords {

  private MatchWords() {}

  public static String of(Source source) {
    return switch (source) {
      case CONFIGMGR -> "ConfigMgr";
      case INTUNE -> "Intune";
      case ENTRA -> "Entra";
      case AUTOPILOT -> "Autopilot";
      case THIRD_PARTY_MDM -> "Another MDM";
    };
  }

  /** What they have in common, such as {@code The same serial number and model}. */
  public static String common(Match match) {
    var words =
        match.evidence().stream()
            .filter(each -> each.agrees() && each.points() > 0)
            .map(each -> each.kind().word())
            .distinct()
            .toList();
    return words.isEmpty() ? "Nothing that counts" : "The same " + listed(words);
  }

  private static String listed(List<String> words) {
    var last = words.getLast();
    return words.size() == 1
        ? last
        : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
            + " and "
            + last;
  }

  /** Why that is enough. */
  public static String of(Rule rule) {
    return switch (rule) {
      case ID -> "Whoever gives that id gives it to one device only.";
      case HARDWARE -> "Two numbers of the computer's parts agree.";
      case CARD -> "A network card agrees, and what tells that it is no dock's.";
      case MODEL -> "A maker gives a serial number once for a model.";
      case NAME -> "A part's number and the name agree.";
      case NONE -> "It is not enough to take them for one.";
    };
  }

  /** What speaks for it or against it, and how much. */
  public static String of(Evidence evidence) {
    var word = evidence.kind().word();
    if (!evidence.agrees()) {
      return "Against it, %d: %s %s and %s at one time"
          .formatted(-evidence.points(), word, evidence.one(), evidence.other());
    }
    return evidence.points() == 0
        ? "Of no weight: %s %s, which many share".formatted(word, evidence.one())
        : "For it, %d: %s %s".formatted(evidence.points(), word, evidence.one());
  }

  /** How much it comes to. */
  public static String score(Match match) {
    return "Together %d; %d are enough".formatted(match.score(), Match.ENOUGH);
  }

  /** Such as {@code Serial number: 5CG1234}. */
  public static String of(Identifier identifier) {
    var word = identifier.kind().word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1) + ": " + identifier.value();
  }
}
