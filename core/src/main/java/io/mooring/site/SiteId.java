package io.mooring.site;

import java.util.UUID;

/** Mooring's own name for an attached site, and for Intune where it delivers records like one. */
public record SiteId(UUID value) {

  /** A tenant has one Intune; no site is called so by chance. */
  public static final SiteId INTUNE = new SiteId(new UUID(0, 1));

  public static SiteId random() {
    return new SiteId(UUID.randomUUID());
  }

  public static SiteId of(String text) {
    return new SiteId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
