package io.mooring.authority;

import java.util.Arrays;
import java.util.Optional;

/** Where a workload's slider stands (Microsoft: comanage/how-to-switch-workloads). */
public enum Slider {
  CONFIGMGR("configMgr"),
  /** With Intune for the members of the workload's pilot collection. */
  PILOT_INTUNE("pilotIntune"),
  INTUNE("intune");

  private final String key;

  Slider(String key) {
    this.key = key;
  }

  /** The name in the API. */
  public String key() {
    return key;
  }

  public static Optional<Slider> ofKey(String key) {
    return Arrays.stream(values()).filter(slider -> slider.key.equals(key)).findFirst();
  }
}
