package io.mooring.site;

import java.util.UUID;

/** Mooring's own name for an attached site. */
public record SiteId(UUID value) {

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
