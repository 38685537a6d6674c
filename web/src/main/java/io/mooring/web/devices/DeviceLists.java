package io.mooring.web.devices;

import io.mooring.access.Person;
import io.mooring.device.Cursor;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSort;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Facet;
import io.mooring.device.FacetCounts;
import io.mooring.device.Total;
import io.mooring.web.parts.KeyedPages;
import io.mooring.web.parts.KeyedRows;
import io.mooring.web.parts.NumberedRows;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The lists of devices that one person may see. */
record DeviceLists(Person person, DeviceDirectory directory) {

  Total count(DeviceFilter filter) {
    return directory.count(person, filter);
  }

  /** How many devices each value of a filter would show beside the other filters. */
  FacetCounts counts(DeviceFilter filter, Facet facet) {
    return directory.counts(person, filter.with(facet, Set.of()), facet);
  }

  /**
   * The list's rows. A search in the order of its matches is read on from its beginning alone, and
   * nobody knows how long the longest lists are.
   *
   * @param drifted told when numbers no longer fit
   */
  NumberedRows<DeviceSummary> rows(ListAddress shown, Total found, Runnable drifted) {
    return found.more() || shown.order().by() == DeviceSort.MATCH
        ? pages(shown)
        : new KeyedRows<>(
            Math.toIntExact(found.number()), new PlacedDevices(person, directory, shown), drifted);
  }

  private KeyedPages<DeviceSummary, Cursor> pages(ListAddress shown) {
    return new KeyedPages<>(
        DeviceGrid.PAGE,
        (after, limit) -> {
          var page =
              directory.page(person, new DeviceQuery(shown.filter(), shown.order(), after, limit));
          return new KeyedPages.Page<>(page.items(), page.next());
        });
  }

  /** A device as a list shows it now; empty when it is gone. */
  Optional<DeviceSummary> summary(DeviceId id, Instant now) {
    return directory
        .find(person, id)
        .filter(device -> !device.gone())
        .map(device -> DeviceSummary.of(device, now));
  }

  /** The device, where the list has exactly one. */
  Optional<DeviceSummary> only(ListAddress shown) {
    var found =
        directory.page(person, new DeviceQuery(shown.filter(), shown.order(), null, 2)).items();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
