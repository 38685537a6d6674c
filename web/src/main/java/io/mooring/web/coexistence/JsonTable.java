package io.mooring.web.coexistence;

import io.mooring.coexistence.DeviceTable;
import io.mooring.coexistence.ListColumn;
import io.mooring.coexistence.ListRefused;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A list as JSON: an array of objects whose names are those of the columns. */
final class JsonTable implements DeviceTable {
  private static final ObjectReader OBJECTS =
      JsonMapper.shared().readerFor(new TypeReference<Map<String, @Nullable Object>>() {});

  private final byte[] bytes;

  JsonTable(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  @Override
  public void read(Reader reader) {
    var columns = ListColumn.values();
    reader.heading(Arrays.stream(columns).map(ListColumn::title).toList());
    try (var objects = OBJECTS.<Map<String, @Nullable Object>>readValues(bytes)) {
      for (var number = 1; objects.hasNextValue(); number++) {
        var place = "Device " + number;
        reader.row(place, cells(place, objects.nextValue()));
      }
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new ListRefused(
          "It is no JSON array of objects: line %d, column %d."
              .formatted(at.getLineNr(), at.getColumnNr()));
    }
  }

  private static List<String> cells(String place, Map<String, @Nullable Object> object) {
    var values = new EnumMap<ListColumn, String>(ListColumn.class);
    object.forEach((name, value) ->
        ListColumn.of(name).ifPresent(column -> values.put(column, text(place, name, value))));
    return Arrays.stream(ListColumn.values())
        .map(column -> values.getOrDefault(column, ""))
        .toList();
  }

  private static String text(String place, String name, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      default -> throw new ListRefused(place + ", “" + name + "” is neither a text nor a number.");
    };
  }
}
