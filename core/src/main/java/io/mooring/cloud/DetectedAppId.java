package io.mooring.cloud;

/** Intune's id of one version of an app that it found. */
public record DetectedAppId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
