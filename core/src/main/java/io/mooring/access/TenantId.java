package io.mooring.access;

import java.util.UUID;

/** The organisation that a row belongs to: the {@code tid} of its Entra tenant. */
public record TenantId(UUID value) {

  public static TenantId of(String text) {
    return new TenantId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
