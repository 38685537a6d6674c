package io.mooring.lab.adminservice.odata;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A class as the metadata declares it, with its key, its rows, and the columns that can be sought.
 */
public record EntityClass<S>(
    String name, List<Column<S>> columns, List<String> key, List<Seek> seeks, Rows<S> rows) {

  /** The column of a name; the WMI route does not care for case, the versioned one does. */
  Optional<Column<S>> column(String column, boolean exactCase) {
    return columns.stream()
        .filter(c -> exactCase ? c.name().equals(column) : c.name().equalsIgnoreCase(column))
        .findFirst();
  }

  public boolean has(String column) {
    return column(column, false).isPresent();
  }

  public boolean holds(String column, Object value) {
    return column(column, false).map(c -> c.type().holds(value)).orElse(false);
  }

  Column<S> keyColumn(String name) {
    return column(name, true).orElseThrow();
  }

  Optional<Seek> seek(String column) {
    return seeks.stream().filter(seek -> seek.column().equals(column)).findFirst();
  }

  /** The class of a site that lacks some columns; a key is never lacking. */
  public EntityClass<S> without(Collection<String> missing) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(missing);
    names.removeIf(name -> key.stream().anyMatch(name::equalsIgnoreCase));
    var left = columns.stream().filter(column -> !names.contains(column.name())).toList();
    return new EntityClass<>(name, left, key, seeks, rows);
  }

  List<String> lazyColumns() {
    return columns.stream().filter(Column::lazy).map(Column::name).toList();
  }

  boolean called(String other, boolean exactCase) {
    return exactCase
        ? name.equals(other)
        : name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
