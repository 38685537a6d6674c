package io.mooring.site;

/** A connector came with another site than the one that was attached; nothing is taken from it. */
public final class OtherSite extends RuntimeException {

  private static final long serialVersionUID = 1;

  OtherSite(String attached, String shown) {
    super(
        "This is attached as site %s, and the connector shows site %s: correct the connector's"
                .formatted(attached, shown)
            + " site.url, or attach that site as one of its own.");
  }
}
