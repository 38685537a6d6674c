package io.mooring.cloud;

/** Graph's id of a policy. */
public record PolicyId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
