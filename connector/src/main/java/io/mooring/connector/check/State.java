package io.mooring.connector.check;

/** How a hop was found. */
public enum State {
  OK("ok", "ok"),
  WARNING("warning", "warning"),
  WRONG("wrong", "WRONG"),
  NOT_TRIED("notTried", "-");

  private final String name;
  private final String shown;

  State(String name, String shown) {
    this.name = name;
    this.shown = shown;
  }

  String shown() {
    return shown;
  }

  /** Whether what needs this hop can be tried. */
  boolean leadsOn() {
    return this == OK || this == WARNING;
  }

  @Override
  public String toString() {
    return name;
  }
}
