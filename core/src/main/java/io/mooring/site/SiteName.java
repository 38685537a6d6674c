package io.mooring.site;

import io.mooring.wire.PlainText;

/** What people call a site, as plain text: 1 to 80 signs. */
public record SiteName(String value) {

  /** What the tenant's Intune is called beside the sites. */
  public static final String INTUNE = "Intune";

  private static final int LONGEST = 80;

  public SiteName {
    if (!PlainText.whole(value).equals(value)) {
      throw new IllegalArgumentException("The name holds half a sign, which nothing can show.");
    }
    value = PlainText.line(value);
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException("Give the site a name of 1 to " + LONGEST + " signs.");
    }
  }

  /** A name that somebody chose for a site: not that of the other source. */
  public static SiteName chosen(String value) {
    var name = new SiteName(value);
    if (name.value().equalsIgnoreCase(INTUNE)) {
      throw new IllegalArgumentException("Intune is called so itself: give the site another name.");
    }
    return name;
  }

  @Override
  public String toString() {
    return value;
  }
}
