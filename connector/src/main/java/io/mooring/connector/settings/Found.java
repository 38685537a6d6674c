package io.mooring.connector.settings;

import java.util.regex.Pattern;

/** A setting's value as somebody gave it; it is shown without a secret. */
record Found(Setting setting, String text, Origin origin) {

  private static final Pattern SIGN_IN = Pattern.compile("//[^/\\s]*@");

  /** The value as it may be shown. */
  String shown() {
    return setting.isSecret() ? "(set)" : withoutSignIn(text);
  }

  /** Somebody may have put a password where an address belongs. */
  static String withoutSignIn(String address) {
    return SIGN_IN.matcher(address).replaceAll("//(hidden)@");
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(setting.key(), origin);
  }
}
