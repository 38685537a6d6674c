package io.mooring.connector.inventory;

import io.mooring.wire.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ids of collections, such as {@code PS100012}: what else comes goes into no question. */
final class CollectionIds {

  private static final Logger LOG = LoggerFactory.getLogger(CollectionIds.class);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{8}");

  /** Before the id of a collection that was read and that a device is not in. */
  private static final String NOT = "-";

  private CollectionIds() {}

  /** Those that can be one, each once and in order, so that equal sets give equal values. */
  static List<String> checked(@Nullable List<String> ids) {
    return ids == null
        ? List.of()
        : ids.stream().filter(CollectionIds::isOne).distinct().sorted().toList();
  }

  private static boolean isOne(@Nullable String id) {
    if (id != null && ID.matcher(id).matches()) {
      return true;
    }
    LOG.warn("The portal names a collection by what is no id; it is passed over");
    return false;
  }

  /** Whether a row belongs to the collection. */
  static String isIn(String id) {
    return "CollectionID eq '%s'".formatted(id.replace("'", "''"));
  }

  /**
   * Adds what is told of a device.
   *
   * @param isMember by collection; one that is absent is not told at all
   */
  static void addTo(Map<Column, String> values, SortedMap<String, Boolean> isMember) {
    var told = new ArrayList<String>();
    isMember.forEach((id, is) -> told.add(is ? id : NOT + id));
    if (!told.isEmpty()) {
      values.put(Column.COLLECTIONS, String.join(Column.SEPARATOR, told));
    }
  }
}
