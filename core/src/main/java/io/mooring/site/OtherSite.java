package io.mooring.site;

import io.mooring.wire.Cut;

/** A connector came with another site than the one that was attached; nothing is taken from it. */
public final class OtherSite extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What is longer is somebody's joke. */
  private static final int LONGEST = 64;

  private OtherSite(String sentence) {
    super(sentence);
  }

  OtherSite(String attached, String shown) {
    this(
        "This is attached as site %s, and the connector shows site %s: correct the connector's"
                .formatted(attached, shown)
            + " site.url, or attach that site as one of its own.");
  }

  static OtherSite withoutCode(String shown) {
    return new OtherSite(
        "The connector shows a site of the code '%s'; a Configuration Manager site's code has three"
                .formatted(Cut.to(LONGEST, shown))
            + " letters or digits.");
  }
}
