package io.mooring.autopilot;

import java.util.Arrays;
import java.util.Optional;

/** What happens to a co-managed device at its next reset, as far as Autopilot is concerned. */
public enum Verdict {
  PROVISIONED("provisioned"),
  /** Autopilot provisions it, and it does not come back co-managed by that. */
  HYBRID_PROFILE("hybridProfile"),
  OLD_WINDOWS("oldWindows"),
  PROFILE_PENDING("profilePending"),
  PROFILE_FAILED("profileFailed"),
  NO_PROFILE("noProfile"),
  NOT_REGISTERED("notRegistered"),
  SEVERAL_IDENTITIES("severalIdentities"),
  NOT_TOLD("notTold");

  private final String key;

  Verdict(String key) {
    this.key = key;
  }

  /** The name in addresses. */
  public String key() {
    return key;
  }

  public static Optional<Verdict> ofKey(String key) {
    return Arrays.stream(values()).filter(verdict -> verdict.key.equals(key)).findFirst();
  }
}
