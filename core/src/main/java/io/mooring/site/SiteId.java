package io.mooring.site;

import io.mooring.id.HashedId;
import io.mooring.mdm.MdmName;
import java.util.UUID;

/**
 * Mooring's own name for an attached site, and for Intune and third-party MDMs where they deliver
 * records like one.
 */
public record SiteId(UUID value) {

  /** A tenant has one Intune; no site is called so by chance. */
  public static final SiteId INTUNE = new SiteId(new UUID(0, 1));

  /** What the ids of third-party MDMs begin with; no site's does, since ids at random say so. */
  private static final long THIRD_PARTY = 1;

  public static SiteId random() {
    return new SiteId(UUID.randomUUID());
  }

  public static SiteId of(String text) {
    return new SiteId(UUID.fromString(text));
  }

  /** The same for one name always, whatever its capitals. */
  public static SiteId of(MdmName mdm) {
    return new SiteId(new UUID(THIRD_PARTY, HashedId.of(mdm.small())));
  }

  /** What kind of source is called so. */
  public SourceKind kind() {
    if (equals(INTUNE)) {
      return SourceKind.INTUNE;
    }
    return value.getMostSignificantBits() == THIRD_PARTY
        ? SourceKind.THIRD_PARTY_MDM
        : SourceKind.CONFIGMGR;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
