package io.mooring.connector.net;

/** A password that no log, message or listing shows. */
public record Secret(String value) {

  @Override
  public String toString() {
    return "(secret)";
  }
}
