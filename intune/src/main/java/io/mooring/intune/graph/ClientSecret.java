package io.mooring.intune.graph;

/** The app's secret, which no log, message or listing shows. */
public record ClientSecret(String value) {

  @Override
  public String toString() {
    return "(secret)";
  }
}
