package io.mooring.site;

import java.util.regex.Pattern;

/** The id of a ConfigMgr collection: eight letters or digits such as {@code SMS00001}. */
public record CollectionId(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9]{3}[A-Za-z0-9]{5}");

  public CollectionId {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          value.isBlank()
              ? "Type a collection id such as SMS00001."
              : "A collection id has eight letters or digits, such as SMS00001; '"
                  + value
                  + "' is none.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
