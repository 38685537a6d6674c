package io.mooring.lab.fault;

import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong where the SMS Providers listen: the certificate they show, and who is away. */
public record ProviderFaults(Shown certificate, Set<String> down) {

  /** A certificate that is shown to those who connect. */
  public enum Shown {
    /** The site's first one. */
    OWN("own"),
    /** A new one by the same root. */
    NEW("new"),
    /** A new one by another root of the same name. */
    NEW_ROOT("newRoot"),
    /** One whose time is over. */
    EXPIRED("expired"),
    /** One for another computer. */
    WRONG_NAME("wrongName");

    private final String word;

    Shown(String word) {
      this.word = word;
    }

    private static Shown of(Order order) {
      var text = order.text();
      return Stream.of(values())
          .filter(shown -> shown.word.equals(text == null ? OWN.word : text))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("There is no certificate " + text));
    }
  }

  /** The provider that is always there. */
  public static final String FIRST = "first";

  /** The one that is there when the site was told so. */
  public static final String SECOND = "second";

  public static final ProviderFaults NONE = new ProviderFaults(Shown.OWN, Set.of());

  ProviderFaults told(Order order) {
    return switch (order.name()) {
      case "certificate" -> new ProviderFaults(Shown.of(order), down);
      case "providersDown" -> new ProviderFaults(certificate, providers(order));
      default -> throw order.unknown();
    };
  }

  private static Set<String> providers(Order order) {
    var named = order.texts();
    if (!Set.of(FIRST, SECOND).containsAll(named)) {
      throw new IllegalArgumentException("The providers are first and second");
    }
    return named;
  }

  void tell(ObjectNode node) {
    node.put("certificate", certificate.word);
    var away = node.putArray("providersDown");
    down.stream().sorted().forEach(away::add);
  }
}
