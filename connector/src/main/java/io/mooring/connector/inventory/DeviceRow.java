package io.mooring.connector.inventory;

import io.mooring.wire.Column;
import io.mooring.wire.Pass;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the site says of one device.
 *
 * @param full the full group's values by column key
 * @param hot the hot group's
 */
public record DeviceRow(
    long id, Map<String, String> full, Map<String, String> hot, Instant readAt) {

  static DeviceRow of(long id, Map<Column, String> values, Instant readAt) {
    return new DeviceRow(id, group(values, Pass.Kind.FULL), group(values, Pass.Kind.HOT), readAt);
  }

  private static Map<String, String> group(Map<Column, String> values, Pass.Kind kind) {
    var group = new TreeMap<String, String>();
    values.forEach((column, value) -> {
      if (column.group() == kind) {
        group.put(column.key(), value);
      }
    });
    return group;
  }
}
