package io.mooring.mdm;

import io.mooring.wire.PlainText;
import java.util.Locale;

/** What people call a third-party MDM, as plain text: 1 to 60 signs. */
public record MdmName(String value) {

  private static final int LONGEST = 60;

  public MdmName {
    if (!PlainText.whole(value).equals(value)) {
      throw new IllegalArgumentException("The name holds half a sign, which nothing can show.");
    }
    value = PlainText.line(value);
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException("Give the MDM a name of 1 to " + LONGEST + " signs.");
    }
  }

  /** The same for names that differ in their capitals alone. */
  public String small() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
