package io.mooring.connector.orders;

import io.mooring.connector.inventory.DeviceRow;
import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import io.mooring.connector.site.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/**
 * What a site shows at one time of orders and their devices: of an operation once, however many
 * orders it serves, and of many devices by one request.
 */
final class Glance {

  private final SiteInventory inventory;
  private final SiteOperations operations;
  private final Map<Long, List<Long>> together = new HashMap<>();
  private final Map<List<Long>, Answer<Map<Long, DeviceRow>>> devices = new HashMap<>();
  private final Map<Long, Answer<Optional<SiteRow>>> statuses = new HashMap<>();

  Glance(SiteInventory inventory, SiteOperations operations, List<Entry> due) {
    this.inventory = inventory;
    this.operations = operations;
    due.stream()
        .map(Entry::resource)
        .distinct()
        .gather(Gatherers.windowFixed(Together.MOST))
        .forEach(some -> some.forEach(id -> together.put(id, some)));
  }

  /** What was read, or why it could not be: it is not asked for again. */
  private record Answer<T>(@Nullable T value, @Nullable SiteException failure) {

    interface Question<T> {
      T ask() throws SiteException;
    }

    static <T> Answer<T> of(Question<T> question) {
      try {
        return new Answer<>(question.ask(), null);
      } catch (SiteException e) {
        return new Answer<>(null, e);
      }
    }

    T get() throws SiteException {
      var read = value;
      if (read == null) {
        throw Objects.requireNonNull(failure);
      }
      return read;
    }
  }

  Optional<DeviceRow> device(Entry entry) throws SiteException {
    var some = together.getOrDefault(entry.resource(), List.of(entry.resource()));
    var found = devices.computeIfAbsent(some, ids -> Answer.of(() -> inventory.findHot(ids)));
    return Optional.ofNullable(found.get().get(entry.resource()));
  }

  /** Empty when the site does not know the operation any more. */
  Map<String, String> progress(Entry entry) throws SiteException {
    return statuses
        .computeIfAbsent(entry.operationId(), id -> Answer.of(() -> operations.status(id)))
        .get()
        .map(status -> Progress.of(status, entry.devices()))
        .orElse(Map.of());
  }
}
