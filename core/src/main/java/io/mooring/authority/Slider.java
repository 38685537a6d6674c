package io.mooring.authority;

/** Where a workload's slider stands (Microsoft: comanage/how-to-switch-workloads). */
public enum Slider {
  CONFIGMGR,
  /** With Intune for the members of the workload's pilot collection. */
  PILOT_INTUNE,
  INTUNE
}
