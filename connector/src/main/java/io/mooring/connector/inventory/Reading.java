package io.mooring.connector.inventory;

import static java.util.stream.Collectors.joining;

import io.mooring.connector.site.Metadata;
import io.mooring.connector.site.Query;
import io.mooring.connector.site.SiteRow;
import io.mooring.wire.Column;
import io.mooring.wire.Pass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a class at this very site: the properties that its {@code $metadata} has, in its
 * own spelling.
 */
record Reading(
    String className,
    String key,
    boolean several,
    @Nullable String condition,
    List<String> select,
    List<SiteClass.Source> sources) {

  /** The same key in the spellings and names of the classes. */
  private static final List<String> KEYS = List.of("ResourceID", "MachineID");

  private static final int PRIMARY = 1;

  /** Empty where the site lacks the class, its key, or every property asked for. */
  static Optional<Reading> of(SiteClass wanted, Metadata site, Predicate<Column> columns) {
    var name = wanted.name();
    var sources =
        wanted.sources().stream()
            .filter(source -> columns.test(source.column()))
            .filter(source -> site.hasAll(name, source.extract().properties()))
            .toList();
    var key = key(name, site);
    if (sources.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    var select = new LinkedHashSet<>(List.of(key.get()));
    Stream.concat(
            sources.stream().flatMap(source -> source.extract().properties().stream()),
            wanted.also().stream())
        .forEach(property -> site.property(name, property).ifPresent(select::add));
    return Optional.of(
        new Reading(
            name, key.get(), wanted.several(), wanted.condition(), List.copyOf(select), sources));
  }

  /** The members of a collection, of which nothing but the ids is read. */
  static Reading members(Metadata site, String condition) {
    var key = key(SiteClass.MEMBERSHIP, site).orElse("ResourceID");
    return new Reading(SiteClass.MEMBERSHIP, key, false, condition, List.of(key), List.of());
  }

  private static Optional<String> key(String name, Metadata site) {
    return KEYS.stream().flatMap(key -> site.property(name, key).stream()).findFirst();
  }

  Query ordered(int top) {
    return new Query(className, select, condition, key, top, 0);
  }

  Query ofDevice(long id) {
    return Query.all(className).select(select).where(and("%s eq %d".formatted(key, id)));
  }

  Query ofDevices(List<Long> ids) {
    var any = ids.stream().map(id -> "%s eq %d".formatted(key, id)).collect(joining(" or "));
    return Query.all(className).select(select).where(and("(" + any + ")"));
  }

  String and(String keyCondition) {
    return condition == null ? keyCondition : condition + " and " + keyCondition;
  }

  /** Adds the values of a device's rows in this class to those that other classes gave. */
  void addTo(Map<Column, String> values, List<SiteRow> rows) {
    if (className.equals(SiteClass.PRIMARY_USERS_CLASS)) {
      addUsers(values, rows);
    } else if (!rows.isEmpty()) {
      sources.forEach(source -> add(values, source, rows.getFirst()));
    }
  }

  private static void add(Map<Column, String> values, SiteClass.Source source, SiteRow row) {
    if (source.wins() || !values.containsKey(source.column())) {
      var value = source.extract().from(row, source.column().type());
      if (value != null) {
        values.put(source.column(), value);
      }
    }
  }

  private void addUsers(Map<Column, String> values, List<SiteRow> rows) {
    var users = new TreeSet<String>();
    for (var row : rows) {
      var user = sources.getFirst().extract().from(row, Column.Type.TEXT);
      if (user != null && isPrimary(row)) {
        users.add(user);
      }
    }
    if (!users.isEmpty()) {
      values.put(Column.PRIMARY_USERS, String.join(Column.SEPARATOR, users));
    }
  }

  /** {@code Types} holds 1 for the primary user ("My Computers"). */
  private static boolean isPrimary(SiteRow row) {
    var types = row.values("Types");
    return !Boolean.FALSE.equals(row.flag("IsActive"))
        && (types.isEmpty() || types.stream().anyMatch(type -> type.asInt(0) == PRIMARY));
  }

  static Predicate<Column> everyColumn() {
    return _ -> true;
  }

  static Predicate<Column> hotColumns() {
    return column -> column.group() == Pass.Kind.HOT;
  }
}
