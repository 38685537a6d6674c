package io.mooring.cloud;

/** Intune's id of a device that is registered for Autopilot. */
public record AutopilotId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
