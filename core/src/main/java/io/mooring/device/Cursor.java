package io.mooring.device;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list ended: the place and the id of its last device. Its text form is bound to
 * the filter and the order of the list, so that it can't be used with others.
 */
public record Cursor(String place, DeviceId device) {

  /** A place between this one and the one before it in that order, where no device can be. */
  public Cursor before(DeviceOrder order) {
    var id = device.value();
    var step = order.descending() ? 1 : -1;
    var low = id.getLeastSignificantBits() + step;
    var carries = low == (order.descending() ? 0 : -1);
    var high = id.getMostSignificantBits() + (carries ? step : 0);
    return new Cursor(place, new DeviceId(new UUID(high, low)));
  }

  /** The opaque text that a caller hands back for the next page. */
  public String text(DeviceFilter filter, DeviceOrder order) {
    var plain = bound(filter, order) + "\n" + device + "\n" + place;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty when the text is none of ours, or was given for another filter or order. */
  public static Optional<Cursor> parse(String text, DeviceFilter filter, DeviceOrder order) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      var parts = plain.split("\n", 3);
      if (parts.length < 3 || !parts[0].equals(bound(filter, order))) {
        return Optional.empty();
      }
      return Optional.of(new Cursor(parts[2], new DeviceId(UUID.fromString(parts[1]))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String bound(DeviceFilter filter, DeviceOrder order) {
    return io.mooring.access.Secrets.hash(order + " " + FilterText.of(filter)).substring(0, 16);
  }
}
