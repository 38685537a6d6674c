package io.mooring.cloud;

/** The id of a person's object in Entra. */
public record EntraUserId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
