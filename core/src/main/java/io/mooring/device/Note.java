package io.mooring.device;

import io.mooring.access.PersonId;
import io.mooring.wire.PlainText;
import java.time.Instant;
import java.util.UUID;

/** What a person wrote down about a device: 1 to 2,000 signs. */
public record Note(
    UUID id, DeviceId device, PersonId author, String authorName, Instant at, String text) {

  public static final int LONGEST = 2_000;

  public Note {
    text = PlainText.of(text);
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("A note has 1 to " + LONGEST + " signs.");
    }
  }
}
