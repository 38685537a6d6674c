package io.mooring.cloud;

/** Intune's id of one version of an app that it found. */
public record DetectedAppId(String value) {

  /** The number that it is kept by, whatever the id's capitals. */
  public long number() {
    return IdNumber.of(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
