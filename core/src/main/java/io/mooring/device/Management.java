package io.mooring.device;

import java.util.Optional;

/** Tells who manages a device, and where Intune and the site contradict each other about it. */
public final class Management {

  private Management() {}

  public static ManagementState of(Device device) {
    return of(ManagementFacts.of(device));
  }

  /** What nobody said counts as no: a state is one of six. */
  public static ManagementState of(ManagementFacts facts) {
    var client = Told.yes(facts.anyClient());
    return switch (facts.mdm()) {
      case INTUNE -> client ? ManagementState.CO_MANAGED : ManagementState.INTUNE_ONLY;
      case OTHER -> client ? ManagementState.CO_EXISTING : ManagementState.THIRD_PARTY_MDM_ONLY;
      case NONE, UNKNOWN -> client ? ManagementState.TENANT_ATTACHED : ManagementState.UNMANAGED;
    };
  }

  /** Where Graph's {@code managementAgent} says something else than the site, in a sentence. */
  public static Optional<String> disagreement(ManagementFacts facts) {
    var agent = facts.agent();
    return agent == null ? Optional.empty() : disagreement(facts, agent.value());
  }

  private static Optional<String> disagreement(ManagementFacts facts, ManagementAgent agent) {
    if (facts.coManagedBySite() && !agent.enrolled()) {
      return Optional.of("The site says that it is co-managed, Intune that it is not enrolled.");
    }
    if (Told.yes(facts.client()) && agent.enrolled()) {
      return enrolledByIntune(facts, agent);
    }
    return Told.no(facts.client()) && agent.client()
        ? Optional.of("Intune sees a ConfigMgr client, the site does not.")
        : Optional.empty();
  }

  private static Optional<String> enrolledByIntune(ManagementFacts facts, ManagementAgent agent) {
    if (Told.no(facts.enrolled())) {
      return Optional.of("Intune says that it is enrolled, the site that it is not.");
    }
    if (Told.no(facts.policy())) {
      return Optional.of("Intune says that it is enrolled, the site sees no co-management policy.");
    }
    return agent.client()
        ? Optional.empty()
        : Optional.of("The site sees a ConfigMgr client, Intune does not.");
  }
}
