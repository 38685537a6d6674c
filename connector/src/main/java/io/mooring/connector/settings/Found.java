package io.mooring.connector.settings;

/** A setting's value as somebody gave it; it is shown without a secret. */
record Found(Setting setting, String text, Origin origin) {

  /** The value as it may be shown. */
  String shown() {
    return setting.isSecret() ? "(set)" : setting.isPlace() ? withoutSignIn(text) : text;
  }

  /** Somebody may have put a password where an address belongs, with any sign in it. */
  private static String withoutSignIn(String address) {
    var end = address.lastIndexOf('@');
    return end < 0 ? address : "(hidden)" + address.substring(end);
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(setting.key(), origin);
  }
}
