package io.mooring.site;

/** What people call a site: 1 to 80 signs without control characters. */
public record SiteName(String value) {

  private static final int LONGEST = 80;

  public SiteName {
    value = value.strip();
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException("Give the site a name of 1 to " + LONGEST + " signs.");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("The site's name holds control characters.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
