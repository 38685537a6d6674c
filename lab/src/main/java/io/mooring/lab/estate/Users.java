package io.mooring.lab.estate;

import org.jspecify.annotations.Nullable;

/** Whose device it is, who sits at it now, and who did last: three different questions. */
public record Users(@Nullable String primary, @Nullable String current, @Nullable String last) {

  private static final Users NOBODY = new Users(null, null, null);
  private static final String MARKUP = "<img src=x onerror=alert(1)>";

  static Users of(Device device) {
    var users = device.form() == FormFactor.SERVER ? ofServer(device) : ofWorkstation(device);
    return switch (device.dirt()) {
      case NULL_USER -> NOBODY;
      case TRAILING_BLANK_USER ->
          new Users(padded(users.primary), padded(users.current), padded(users.last));
      case MARKUP -> new Users(users.primary, MARKUP, MARKUP);
      case NONE,
          JUNK_SERIAL,
          DUPLICATE_SERIAL,
          LOWER_CASE_NAME,
          YEAR_1,
          YEAR_1601,
          YEAR_1970,
          YEAR_1980,
          LONG_TEXT,
          UNICODE_NAME ->
          users;
    };
  }

  /** The last user without the domain, as discovery has it. */
  public @Nullable String lastLogon() {
    return last == null ? null : last.substring(last.indexOf('\\') + 1);
  }

  private static Users ofServer(Device device) {
    var admin = Person.DOMAIN + "\\adm-" + device.owner().logon();
    return new Users(null, device.chance().share("admin on", 0.05) ? admin : null, admin);
  }

  private static Users ofWorkstation(Device device) {
    var primary = device.owner().account();
    var guest = device.guest().account();
    var seat = device.chance().fraction("seat");
    var last = seat < 0.88 ? primary : guest;
    var taken = device.online() && !device.chance().share("nobody at it", 0.12);
    var known = !device.chance().share("no primary user", 0.03);
    return new Users(known ? primary : null, taken ? last : null, last);
  }

  private static @Nullable String padded(@Nullable String user) {
    return user == null ? null : user + "  ";
  }
}
