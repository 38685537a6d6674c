package io.mooring.connector.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A class of a test's site: properties, the key first, and rows. */
public record SiteTable(String name, List<String> properties, List<Map<String, Object>> rows) {

  SiteTable(String name, List<String> properties) {
    this(name, properties, new CopyOnWriteArrayList<>());
  }

  /** Adds a row, its values in the order of the properties; a missing one stays absent. */
  public SiteTable add(Object... values) {
    var row = new HashMap<String, Object>();
    for (var i = 0; i < values.length; i++) {
      row.put(properties.get(i), values[i]);
    }
    rows.add(row);
    return this;
  }

  public void remove(long key) {
    rows.removeIf(row -> String.valueOf(row.get(properties.getFirst())).equals("" + key));
  }

  public void set(long key, String property, Object value) {
    byKey("" + key).forEach(row -> row.put(property, value));
  }

  List<Map<String, Object>> byKey(String key) {
    return rows.stream()
        .filter(row -> String.valueOf(row.get(properties.getFirst())).equals(key))
        .toList();
  }

  List<Map<String, Object>> filtered(TestQuery query) {
    return rows.stream().filter(query::fits).toList();
  }
}
