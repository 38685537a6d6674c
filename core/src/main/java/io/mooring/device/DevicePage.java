package io.mooring.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Devices in order.
 *
 * @param next where the next page goes on; null when this is the last
 */
public record DevicePage(List<DeviceSummary> items, @Nullable Cursor next) {

  public DevicePage {
    items = List.copyOf(items);
  }
}
