package io.mooring.protection;

import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceKind;
import io.mooring.device.Facet;
import io.mooring.wire.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which devices are protected, under a name that people read when they meet it.
 *
 * @param since when it was made or last switched on
 * @param on whether it protects at present
 */
public record ProtectionRule(RuleId id, String name, Guarded guarded, Instant since, boolean on) {

  private static final int LONGEST_NAME = 80;

  /** Every tenant has these; they can be switched off, not taken away. */
  public static final List<ProtectionRule> STANDARD =
      List.of(
          standard(1, "Servers", DeviceKind.SERVER),
          standard(2, "Domain controllers", DeviceKind.DOMAIN_CONTROLLER),
          standard(3, "Kind not known yet", DeviceKind.UNKNOWN));

  public ProtectionRule {
    name = PlainText.line(name);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "A rule's name has 1 to " + LONGEST_NAME + " signs, such as Cash desks.");
    }
  }

  private static ProtectionRule standard(long number, String name, DeviceKind kind) {
    var filter = DeviceFilter.EVERYTHING.with(Facet.KIND, Set.of(kind.key()));
    return new ProtectionRule(
        new RuleId(new UUID(0, number)), name, new Guarded.ByFilter(filter), Instant.EPOCH, true);
  }

  public boolean isStandard() {
    return STANDARD.stream().anyMatch(rule -> rule.id().equals(id));
  }

  ProtectionRule switched(boolean isOn, Instant at) {
    return new ProtectionRule(id, name, guarded, isOn ? at : since, isOn);
  }
}
