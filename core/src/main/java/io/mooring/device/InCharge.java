package io.mooring.device;

import java.time.Instant;

/** Who is in charge of a workload of a device in one word, as lists and boards say it. */
public enum InCharge {
  CONFIGMGR("configMgr"),
  /** Intune, as a member of the workload's pilot collection. */
  PILOT("pilot"),
  INTUNE("intune"),
  /** It has yet to follow the last change of its site's setting. */
  CATCHING_UP("catchingUp"),
  /** It should have followed by now. */
  DRIFTED("drifted"),
  CONFLICT("conflict"),
  THIRD_PARTY_MDM("thirdPartyMdm"),
  NOBODY("nobody"),
  UNKNOWN("unknown");

  private final String key;

  InCharge(String key) {
    this.key = key;
  }

  /** The name in the API and in filters. */
  public String key() {
    return key;
  }

  /** Tells it of a device. */
  public interface Telling {

    /**
     * Tells.
     *
     * @param workload one of {@link Facet#WORKLOADS}
     */
    InCharge of(Device device, Facet workload, Instant now);
  }
}
