package io.mooring.action;

import io.mooring.protection.ProtectionRule;
import io.mooring.protection.RuleId;
import io.mooring.site.CollectionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which devices must be protected. */
final class ExpectedRules {

  static final CollectionId COLLECTION = new CollectionId("PS100012");
  static final String WORD = "pc-2";

  /** What a rule goes by. */
  enum By {
    SERVER,
    WORD,
    COLLECTION
  }

  /** A rule of the model. */
  static final class Rule {
    final RuleId id;
    final By by;
    Instant since;
    boolean on = true;

    Rule(RuleId id, By by, Instant since) {
      this.id = id;
      this.by = by;
      this.since = since;
    }
  }

  final List<Rule> rules = new ArrayList<>();

  ExpectedRules() {
    var servers = ProtectionRule.STANDARD.getFirst();
    rules.add(new Rule(servers.id(), By.SERVER, servers.since()));
  }

  /** Whether a restart of the device takes its name. */
  boolean guard(ExpectedDevice device) {
    return rules.stream()
        .filter(rule -> rule.on)
        .anyMatch(rule ->
            switch (rule.by) {
              case SERVER -> device.server;
              case WORD -> device.name.equalsIgnoreCase(WORD);
              case COLLECTION ->
                  device.clients.stream()
                      .filter(client -> !client.gone)
                      .anyMatch(client -> client.member || !client.told);
            });
  }
}
