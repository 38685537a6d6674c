package io.mooring.authority;

import io.mooring.device.Device;
import io.mooring.site.CollectionId;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In which collections a device is, as far as its site has told.
 *
 * @param ids of each that it is in, and with a {@code -} before it of each that it is not in
 */
record ToldCollections(List<String> ids) {

  /** More than the portal ever asks for: protection rules and pilot collections. */
  private static final int MOST = 150;

  private static final String NOT = "-";
  private static final Pattern ID = Pattern.compile("-?[A-Za-z0-9]{8}");

  ToldCollections {
    ids =
        ids.stream()
            .filter(id -> ID.matcher(id).matches())
            .map(id -> id.toUpperCase(Locale.ROOT))
            .sorted()
            .limit(MOST)
            .toList();
  }

  /** As the site has it that speaks first for the device. */
  static ToldCollections of(Device device) {
    var main = device.main();
    return new ToldCollections(
        main.gone()
            ? List.of()
            : main.text(Column.COLLECTIONS).stream().flatMap(String::lines).toList());
  }

  /** Empty where the site did not tell. */
  Optional<Boolean> has(CollectionId collection) {
    var id = collection.value().toUpperCase(Locale.ROOT);
    if (ids.contains(id)) {
      return Optional.of(true);
    }
    return ids.contains(NOT + id) ? Optional.of(false) : Optional.empty();
  }
}
