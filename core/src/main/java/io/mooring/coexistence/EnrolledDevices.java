package io.mooring.coexistence;

import io.mooring.wire.Column;
import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the devices of a list, row by row, and refuses the first that can't be one. */
final class EnrolledDevices implements DeviceTable.Reader {

  /** A site of the largest size, and some (Microsoft: core/plan-design/configs/size-and-scale). */
  static final int MOST = 200_000;

  private static final int LONGEST_SHOWN = 60;

  /** What makers leave in the field when they leave it empty, and zeros. */
  private static final Set<String> NO_SERIAL =
      Set.of("default string", "system serial number", "to be filled by o.e.m.", "not specified");

  private final Consumer<EnrolledDevice> each;
  private final Map<String, String> places = new HashMap<>();
  private @Nullable ListHeading heading;
  private int otherSystems;

  EnrolledDevices(Consumer<EnrolledDevice> each) {
    this.each = each;
  }

  /** Devices of other systems than Windows, which were passed over. */
  int otherSystems() {
    return otherSystems;
  }

  ListHeading heading() {
    if (heading == null) {
      throw new ListRefused("The list is empty: it has not even a heading.");
    }
    return heading;
  }

  @Override
  public void heading(List<String> titles) {
    heading = new ListHeading(titles);
  }

  @Override
  public void row(String place, List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (cells.size() != heading().width()) {
      throw new ListRefused(
          "%s has %d fields, and the heading %d: a separator within a field needs quotes around it."
              .formatted(place, cells.size(), heading().width()));
    }
    var read = read(place, cells);
    if (isWindows(read)) {
      take(place, read);
    } else {
      otherSystems++;
    }
  }

  private Map<ListColumn, String> read(String place, List<String> cells) {
    var read = new EnumMap<ListColumn, String>(ListColumn.class);
    for (var at = 0; at < cells.size(); at++) {
      var column = heading().at(at);
      if (column.isPresent()) {
        value(place, at, column.get(), cells.get(at))
            .ifPresent(value ->
                read.merge(column.get(), value, (one, other) -> both(column.get(), one, other)));
      }
    }
    return read;
  }

  private static String both(ListColumn column, String one, String other) {
    return column == ListColumn.MAC ? one + Column.SEPARATOR + other : one;
  }

  private Optional<String> value(String place, int at, ListColumn column, String cell) {
    try {
      return ListValue.of(column, cell);
    } catch (IllegalArgumentException e) {
      throw new ListRefused(
          "%s, %s: “%s” can't be read: %s"
              .formatted(place, heading().place(at), shown(cell), e.getMessage()));
    }
  }

  private static boolean isWindows(Map<ListColumn, String> row) {
    var platform = row.get(ListColumn.PLATFORM);
    return platform == null || platform.toLowerCase(Locale.ROOT).startsWith("win");
  }

  private void take(String place, Map<ListColumn, String> row) {
    var identity = identity(row);
    if (identity.isEmpty()) {
      throw new ListRefused(place + " has nothing that tells its device from others.");
    }
    var before = places.putIfAbsent(identity.get(), place);
    if (before != null) {
      throw new ListRefused(
          "%s and %s are the same device (%s). Keep one of them, or add a column “%s”."
              .formatted(before, place, shown(identity.get()), ListColumn.ID.title()));
    }
    if (places.size() > MOST) {
      throw new ListRefused("The list has more than " + MOST + " devices.");
    }
    each.accept(new EnrolledDevice(place, identity.get(), values(row, identity.get())));
  }

  private static Optional<String> identity(Map<ListColumn, String> row) {
    for (var column : ListColumn.IDENTIFYING) {
      var value = row.get(column);
      if (value != null) {
        var first = value.lines().findFirst().orElse("");
        var text = (column.title() + " " + first).toLowerCase(Locale.ROOT);
        if (tells(column, first.toLowerCase(Locale.ROOT))) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean tells(ListColumn column, String value) {
    var isLeftEmpty = column == ListColumn.SERIAL_NUMBER && NO_SERIAL.contains(value);
    return !isLeftEmpty && value.chars().anyMatch(sign -> "0-:. ".indexOf(sign) < 0);
  }

  /** A device without a name is called by what tells it from others. */
  private static Map<Column, String> values(Map<ListColumn, String> row, String identity) {
    var values = new EnumMap<Column, String>(Column.class);
    row.forEach((column, value) -> column.column().ifPresent(known -> values.put(known, value)));
    values.putIfAbsent(Column.NAME, identity);
    return values;
  }

  private static String shown(String cell) {
    return PlainText.line(Cut.to(LONGEST_SHOWN, cell));
  }
}
