package io.mooring.device;

import java.util.Optional;

/** A list's order. Its text form is the sort's key, with {@code -} before it for descending. */
public record DeviceOrder(DeviceSort by, boolean descending) {

  public static final DeviceOrder BY_NAME = new DeviceOrder(DeviceSort.NAME, false);

  public static final DeviceOrder BY_MATCH = new DeviceOrder(DeviceSort.MATCH, false);

  /** The order of a list for which nobody chose one. */
  public static DeviceOrder usual(DeviceFilter filter) {
    return filter.words().isEmpty() ? BY_NAME : BY_MATCH;
  }

  /** Nobody wants the worst matches first. */
  public static Optional<DeviceOrder> parse(String text) {
    var descending = text.startsWith("-");
    return DeviceSort.ofKey(descending ? text.substring(1) : text)
        .map(by -> new DeviceOrder(by, descending))
        .filter(order -> !(descending && order.by() == DeviceSort.MATCH));
  }

  /** The same from its end. */
  public DeviceOrder reversed() {
    return new DeviceOrder(by, !descending);
  }

  @Override
  public String toString() {
    return (descending ? "-" : "") + by.key();
  }
}
