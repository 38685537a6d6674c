package io.mooring.intune;

import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.AccessPolicy.Choice;
import io.mooring.cloud.AccessPolicy.Conditions;
import io.mooring.cloud.AccessPolicy.Control;
import io.mooring.cloud.AccessPolicy.DeviceRule;
import io.mooring.cloud.AccessPolicy.Grant;
import io.mooring.cloud.PolicyId;
import io.mooring.cloud.Word;
import io.mooring.intune.graph.Item;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A policy of Conditional Access as Graph writes it. */
record AccessPolicyItem(Item conditions) {

  static AccessPolicy read(Item item) {
    return new AccessPolicy(
        new PolicyId(item.id()),
        item.text("displayName"),
        item.word("state", AccessPolicy.State.class),
        new AccessPolicyItem(item.item("conditions")).read(),
        grant(item.item("grantControls")));
  }

  private Conditions read() {
    var users = conditions.item("users");
    return new Conditions(
        choice(users, "Users"),
        choice(users, "Groups"),
        choice(users, "Roles"),
        choice(conditions.item("applications"), "Applications"),
        choice(conditions.item("platforms"), "Platforms"),
        choice(conditions.item("locations"), "Locations"),
        conditions.texts("clientAppTypes"),
        devices(),
        risks());
  }

  private static Choice choice(Item item, String what) {
    return new Choice(item.texts("include" + what), item.texts("exclude" + what));
  }

  private @Nullable DeviceRule devices() {
    var filter = conditions.item("devices").item("deviceFilter");
    return filter.isThere() ? new DeviceRule(filter.text("mode"), filter.text("rule")) : null;
  }

  private boolean risks() {
    return Stream.of(
            "userRiskLevels", "signInRiskLevels", "servicePrincipalRiskLevels", "insiderRiskLevels")
        .anyMatch(risk -> conditions.text(risk) != null || !conditions.texts(risk).isEmpty());
  }

  private static @Nullable Grant grant(Item grant) {
    if (!grant.isThere()) {
      return null;
    }
    var controls =
        grant.texts("builtInControls").stream()
            .map(control -> Word.of(control, Control.class))
            .toList();
    return new Grant(grant.text("operator"), controls);
  }
}
