package io.mooring.persistence;

import io.mooring.subject.Labelling;
import io.mooring.subject.Reading;
import io.mooring.subject.Shelf;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** A {@link Shelf} in the database. */
record SqlShelf<T>(Sessions sessions, Labelling<T> labelling) implements Shelf<T> {

  /** Above every sign that a place may hold, in the order of UTF-16 (H2). */
  private static final String LAST = "\uFFFF";

  /** Above every sign that a place may hold, in the order of code points (MySQL). */
  private static final String LAST_POINT = Character.toString(Character.MAX_CODE_POINT);

  @Override
  public void put(Reading reading, List<T> things) {
    var rows = new ArrayList<CloudThingRow>(things.size());
    var labels = new ArrayList<CloudLabelRow>();
    for (var thing : things) {
      var row = CloudThingRow.of(reading, labelling, thing);
      rows.add(row);
      row.labels(labelling, thing).forEach(labels::add);
    }
    sessions.run(session -> {
      CloudThingRow.TABLE.insert(session, rows);
      CloudLabelRow.TABLE.insert(session, labels);
    });
  }

  @Override
  public List<Placed<T>> page(Reading reading, Query query) {
    return sessions.from(session -> {
      var spots = session.doReturningWork(connection -> spots(connection, reading, query));
      var things = things(session, reading, spots.stream().map(Spot::id).toList());
      return spots.stream().flatMap(spot -> placed(spot, things.get(spot.id()))).toList();
    });
  }

  private static List<Spot> spots(Connection connection, Reading reading, Query query)
      throws SQLException {
    var part = part(reading, query.label(), query.prefix());
    var after = query.after();
    if (after != null) {
      part.and(
          " and place >= ? and (place > ? or id > ?)", after.place(), after.place(), after.id());
    }
    var sql = "select place, id" + part.sql + " order by place, id limit " + query.limit();
    return Sql.read(connection, SqlShelf::spot, sql, part.values.toArray());
  }

  /** Nothing for a thing that was forgotten meanwhile. */
  private static <T> Stream<Placed<T>> placed(Spot spot, @Nullable T thing) {
    return thing == null ? Stream.empty() : Stream.of(new Placed<>(spot, thing));
  }

  private static Spot spot(ResultSet row) throws SQLException {
    return new Spot(row.getString("place"), row.getString("id"));
  }

  /** The part of a statement that says of which things. */
  private static final class Part {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object... given) {
      sql.append(condition);
      values.addAll(List.of(given));
    }
  }

  private static Part part(Reading reading, @Nullable Label label, String prefix) {
    var part = new Part();
    part.and(
        " from %s where tenant = ? and reading = ?"
            .formatted(label == null ? "cloud_thing" : "cloud_label"),
        reading.tenant().value(),
        reading.id());
    if (label != null) {
      part.and(" and kind = ? and text = ?", label.kind(), label.text());
    }
    if (!prefix.isEmpty()) {
      part.and(
          " and place >= ? and (place < ? or place < ?)",
          prefix,
          prefix + LAST,
          prefix + LAST_POINT);
    }
    return part;
  }

  private Map<String, T> things(StatelessSession session, Reading reading, Collection<String> ids) {
    var within = List.of(reading.tenant().value(), reading.id());
    return CloudThingRow.TABLE.find(session, within, "id", ids).stream()
        .collect(
            Collectors.toMap(row -> row.id, row -> CloudJson.read(row.facts, labelling.type())));
  }

  @Override
  public long count(Reading reading, @Nullable Label label, String prefix) {
    var part = part(reading, label, prefix);
    var sql = "select count(*)" + part.sql;
    return on(connection -> Sql.read(connection, row -> row.getLong(1), sql, part.values.toArray()))
        .getFirst();
  }

  @Override
  public Map<String, Long> counts(Reading reading, String kind) {
    var sql =
        "select text, count(*) as number from cloud_label"
            + " where tenant = ? and reading = ? and kind = ? group by text";
    var counts = new HashMap<String, Long>();
    on(connection ->
            Sql.read(
                connection,
                row -> Map.entry(row.getString("text"), row.getLong("number")),
                sql,
                reading.tenant().value(),
                reading.id(),
                kind))
        .forEach(one -> counts.put(one.getKey(), one.getValue()));
    return counts;
  }

  @Override
  public List<T> find(Reading reading, String kind, Collection<String> texts) {
    var within = List.of(reading.tenant().value(), reading.id(), kind);
    return sessions.from(session -> {
      var ids =
          CloudLabelRow.TABLE.find(session, within, "text", texts).stream()
              .map(row -> row.id)
              .distinct()
              .toList();
      return List.copyOf(things(session, reading, ids).values());
    });
  }

  private <R> R on(Sql.Work<R> work) {
    return sessions.from(session -> session.doReturningWork(work::on));
  }
}
