package io.mooring.device;

/** Who manages a device; a pure function of {@link ManagementFacts}, see {@link Management}. */
public enum ManagementState {
  TENANT_ATTACHED("tenantAttached"),
  CO_MANAGED("coManaged"),
  CO_EXISTING("coExisting"),
  INTUNE_ONLY("intuneOnly"),
  THIRD_PARTY_MDM_ONLY("thirdPartyMdmOnly"),
  UNMANAGED("unmanaged");

  private final String key;

  ManagementState(String key) {
    this.key = key;
  }

  /** The name in the API and in filters. */
  public String key() {
    return key;
  }
}
