package io.mooring.cloud;

/** Intune's own id of a managed device. */
public record IntuneDeviceId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
