package io.mooring.site;

import io.mooring.wire.PlainText;

/** What people call a site: 1 to 80 signs without control characters. */
public record SiteName(String value) {

  private static final int LONGEST = 80;

  public SiteName {
    value = PlainText.whole(value).strip();
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException("Give the site a name of 1 to " + LONGEST + " signs.");
    }
    if (!value.equals(PlainText.line(value))) {
      throw new IllegalArgumentException("The site's name holds control or unseen characters.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
