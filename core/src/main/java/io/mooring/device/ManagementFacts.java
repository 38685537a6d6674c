package io.mooring.device;

import io.mooring.wire.Column;
import io.mooring.wire.Moment;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells who manages a device. What no source said is null, which is not the same as no.
 *
 * @param client whether it has a ConfigMgr client of an attached site
 * @param enrolled whether it is enrolled in some MDM
 * @param policy whether it has the co-management policy
 * @param mdmActive whether some MDM is active
 * @param agent what Intune says
 * @param otherMdm the third-party MDM of which there is evidence, see {@link MdmClaim}
 */
public record ManagementFacts(
    @Nullable Told<Boolean> client,
    @Nullable Told<Boolean> enrolled,
    @Nullable Told<Boolean> policy,
    @Nullable Told<Boolean> mdmActive,
    @Nullable Told<ManagementAgent> agent,
    @Nullable Told<String> otherMdm) {

  /** The MDM of a device, as far as it can be told. */
  public enum Mdm {
    INTUNE,
    /** One that is not known to be Intune. */
    OTHER,
    NONE,
    UNKNOWN
  }

  /** What the sources say. A site that lost the device says no to all. */
  public static ManagementFacts of(Device device) {
    if (device.gone()) {
      var main = device.main();
      var at = Objects.requireNonNullElse(main.goneAt(), Instant.EPOCH);
      var no = new Told<>(false, main.siteName(), at);
      return new ManagementFacts(no, no, no, no, null, null);
    }
    return new ManagementFacts(
        told(device, Column.IS_CLIENT),
        told(device, Column.MDM_ENROLLED),
        told(device, Column.CO_MANAGEMENT_POLICY),
        told(device, Column.MDM_ACTIVE),
        agent(device),
        MdmClaim.mdm(device).orElse(null));
  }

  /** As old as the last sync: what Intune repeats since then is not newer. */
  private static @Nullable Told<ManagementAgent> agent(Device device) {
    var synced = device.liveFact(Column.INTUNE_LAST_SYNC).map(fact -> Moment.parse(fact.value()));
    return device
        .liveFact(Column.MANAGEMENT_AGENT)
        .flatMap(fact -> {
          var asOf = synced.filter(fact.asOf()::isAfter).orElse(fact.asOf());
          return ManagementAgent.ofKey(fact.value())
              .map(agent -> new Told<>(agent, fact.source(), asOf));
        })
        .orElse(null);
  }

  private static @Nullable Told<Boolean> told(Device device, Column column) {
    return device
        .liveFact(column)
        .map(fact -> new Told<>("true".equals(fact.value()), fact.source(), fact.asOf()))
        .orElse(null);
  }

  /** Whether it has a ConfigMgr client: the site's word, else Intune's; null when neither says. */
  public @Nullable Told<Boolean> anyClient() {
    return client != null || agent == null ? client : agent.saying(agent.value().client());
  }

  /**
   * Whether the site's own definition of co-managed holds: {@code MDMEnrolled = 1 and
   * ComgmtPolicyPresent = 1} (Microsoft: comanage/how-to-monitor), on a device with a client.
   */
  public boolean coManagedBySite() {
    return Told.yes(client) && Told.yes(enrolled) && Told.yes(policy);
  }

  /**
   * Which MDM has it, as lists are filtered by it: the name of a third-party MDM, else {@code
   * intune}, {@code notNamed}, {@code none} or {@code unknown}.
   */
  public String mdmKey() {
    if (otherMdm != null) {
      return otherMdm.value();
    }
    return switch (mdm()) {
      case INTUNE -> "intune";
      case OTHER -> "notNamed";
      case NONE -> "none";
      case UNKNOWN -> "unknown";
    };
  }

  /** An MDM without the co-management policy is another vendor's until Intune knows the device. */
  public Mdm mdm() {
    if (coManagedBySite() || (agent != null && agent.value().enrolled())) {
      return Mdm.INTUNE;
    }
    if (otherMdm != null || Told.yes(enrolled) || Told.yes(mdmActive)) {
      return Mdm.OTHER;
    }
    return Told.no(enrolled) || Told.no(mdmActive) ? Mdm.NONE : Mdm.UNKNOWN;
  }
}
