package io.mooring.cloud;

/** Intune's own id of a managed device. */
public record IntuneDeviceId(String value) {

  /** The number that its record is kept by, whatever the id's capitals. */
  public long number() {
    return IdNumber.of(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
