package io.mooring.user;

import io.mooring.wire.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One spelling of a person, as a source writes it: {@code contoso\anna} or {@code anna@contoso.com}
 * in small letters.
 */
public record Account(String text) implements Comparable<Account> {

  private static final int LONGEST = 255;

  /** Windows' own, which are nobody (Microsoft: Windows service accounts). */
  private static final Set<String> NOBODYS =
      Set.of(
          "nt authority",
          "nt service",
          "nt virtual machine",
          "iis apppool",
          "font driver host",
          "window manager");

  /**
   * Empty where it is no account of a domain or of Entra: a bare name may be anybody's.
   *
   * @param device what the device is called: an account of the device itself is nobody elsewhere
   */
  public static Optional<Account> parse(String text, String device) {
    var small = PlainText.line(text).toLowerCase(Locale.ROOT);
    var back = small.indexOf('\\');
    var domain = back < 0 ? small.substring(small.indexOf('@') + 1) : small.substring(0, back);
    var name = back < 0 ? before(small, '@') : small.substring(back + 1);
    var isOwn = domain.equals(".") || domain.equals(device.strip().toLowerCase(Locale.ROOT));
    return name.isEmpty()
            || domain.isEmpty()
            || isOwn
            || NOBODYS.contains(domain)
            || small.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new Account(small));
  }

  private static String before(String text, char sign) {
    return text.substring(0, Math.max(0, text.indexOf(sign)));
  }

  /** An account of a Windows domain. */
  public static Account of(String domain, String name) {
    return new Account((domain + "\\" + name).toLowerCase(Locale.ROOT));
  }

  /** Its name without the domain. */
  public String name() {
    var back = text.indexOf('\\');
    return back < 0 ? text : text.substring(back + 1);
  }

  @Override
  public int compareTo(Account other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
