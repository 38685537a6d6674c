package io.mooring.paging;

import io.mooring.access.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ended: what it is in order of, and the id of its last thing. Its text form is bound
 * to the list, so that it can't be used with others.
 */
public record Place(String order, String id) {

  /** The opaque text that a caller hands back for the next page. */
  public String text(String list) {
    var plain = bound(list) + "\n" + id + "\n" + order;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty when the text is none of ours, or was given for another list. */
  public static Optional<Place> parse(String text, String list) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      var parts = plain.split("\n", 3);
      return parts.length < 3 || !parts[0].equals(bound(list))
          ? Optional.empty()
          : Optional.of(new Place(parts[2], parts[1]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String bound(String list) {
    return Secrets.hash(list).substring(0, 16);
  }
}
