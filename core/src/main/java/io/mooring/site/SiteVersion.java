package io.mooring.site;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of ConfigMgr, such as {@code 5.00.9128.1000}.
 *
 * @param build the third number, which tells the release
 */
public record SiteVersion(int build) {

  /** Release 2403 is 5.00.9128 (Microsoft: what's new in version 2403). */
  private static final int OF_2403 = 9_128;

  private static final Pattern FORM = Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.(\\d{1,9})(\\.\\d+)*");

  /** Empty when the text is no version. */
  public static Optional<SiteVersion> parse(String text) {
    var matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new SiteVersion(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  /** Whether resource access is fixed to Intune, as it is since release 2403. */
  public boolean resourceAccessIsFixed() {
    return build >= OF_2403;
  }
}
