package io.mooring.cloud;

/** Who may enrol a tenant's devices (Microsoft: mdmAuthority). */
public enum MdmAuthority implements Spelled {
  /** Nobody yet: no device can be enrolled. */
  NOT_SET("unknown"),
  INTUNE("intune"),
  /** The hybrid with ConfigMgr, which Microsoft has retired. */
  CONFIGMGR_HYBRID("sccm"),
  /** Basic Mobility and Security of Microsoft 365. */
  OFFICE_365("office365");

  private final String spelling;

  MdmAuthority(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
