package io.mooring.cloud;

/** Whether a device keeps to its compliance policies (Microsoft: complianceState). */
public enum ComplianceState implements Spelled {
  COMPLIANT("compliant"),
  NOT_COMPLIANT("noncompliant"),
  IN_GRACE_PERIOD("inGracePeriod"),
  CONFLICT("conflict"),
  ERROR("error"),
  /** ConfigMgr judges it. */
  BY_CONFIGMGR("configManager");

  private final String spelling;

  ComplianceState(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
