package io.mooring.web.devices;

import io.mooring.device.Device;
import io.mooring.device.Fact;
import io.mooring.wire.Column;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One fact as a page shows it.
 *
 * @param value in words; {@link #NOT_KNOWN} where no source says
 * @param origin what the source said, with its age; null where none did
 * @param care whether somebody should look twice
 * @param copies whether people paste it elsewhere
 */
record FactLine(String label, String value, @Nullable Fact origin, boolean care, boolean copies) {

  static final String NOT_KNOWN = "Not known";

  static FactLine of(Device device, String label, Column column) {
    return of(device, label, column, UnaryOperator.identity());
  }

  static FactLine of(Device device, String label, Column column, UnaryOperator<String> words) {
    var fact = device.fact(column).orElse(null);
    var value = fact == null ? NOT_KNOWN : words.apply(fact.value());
    return new FactLine(label, value.replace(Column.SEPARATOR, ", "), fact, false, false);
  }

  FactLine careful(boolean careful) {
    return new FactLine(label, value, origin, careful, copies);
  }

  FactLine copied() {
    return new FactLine(label, value, origin, care, origin != null);
  }
}
