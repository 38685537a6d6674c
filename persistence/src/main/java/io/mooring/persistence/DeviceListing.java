package io.mooring.persistence;

import io.mooring.access.Scope;
import io.mooring.device.Cursor;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSort;
import io.mooring.device.MatchPlace;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * Reads one page of a list. What leads is chosen so that little is passed over: the terms that a
 * word begins, the few devices of the wanted cohorts, or the index of the list's order.
 */
final class DeviceListing {

  /** So many are sorted in no time; more are walked along in order. */
  static final int FEW = 2_000;

  private static final String FOUND =
      " from DeviceTermRow t join DeviceRow d on d.tenant = t.tenant and d.id = t.device where "
          + Lead.TERMS
          + " and ";

  /** A device and where it stands. */
  record Placed(DeviceRow row, String place) {

    Cursor cursor() {
      return new Cursor(place, new DeviceId(row.id));
    }
  }

  private final StatelessSession session;
  private final DeviceQuery query;
  private final DeviceConditions conditions;
  private final DeviceCounts counts;
  private final boolean someOpen;
  private final String place;
  private final String beyond;

  DeviceListing(StatelessSession session, Scope scope, DeviceQuery query, Instant now) {
    this.session = session;
    this.query = query;
    conditions = new DeviceConditions(scope, query.filter(), now);
    counts = new DeviceCounts(session, scope, now);
    someOpen = counts.someOpen(conditions);
    place = "d." + DeviceRow.place(query.order().by());
    beyond = query.order().descending() ? "<" : ">";
  }

  /** One more than the page, to know whether another follows. */
  List<Placed> rows() {
    var filter = query.filter();
    if (filter.words().isEmpty()) {
      return placed(
          fewInCohorts()
              ? fromCohorts()
              : partsAreFew() ? sortedParts() : walk("d", DeviceRow.class));
    }
    if (query.order().by() == DeviceSort.MATCH) {
      return matches(matching());
    }
    var lead = Objects.requireNonNull(counts.lead(filter));
    return placed(counts.few(lead) <= FEW ? sortedMatches(lead) : walk("d", DeviceRow.class));
  }

  /** Where a full page ends. */
  Optional<Cursor> end() {
    var ends = query.filter().searches() ? found() : walked();
    return ends.size() < query.limit()
        ? Optional.empty()
        : Optional.of(ends.get(query.limit() - 1));
  }

  private List<Cursor> found() {
    return rows().stream().map(Placed::cursor).toList();
  }

  private List<Cursor> walked() {
    return walk(place + ", d.id", Object[].class)
        .setMaxResults(query.limit())
        .getResultList()
        .stream()
        .map(row -> new Cursor((String) row[0], new DeviceId((UUID) row[1])))
        .toList();
  }

  private boolean fewInCohorts() {
    return conditions.byCohort()
        && counts.ofCohorts(new DeviceFilter("", query.filter().facets())) <= FEW;
  }

  /** Only names are searched for parts: in another order each row of the walk would be read. */
  private boolean partsAreFew() {
    return !query.filter().parts().isEmpty()
        && !DeviceRow.place(query.order().by()).equals(DeviceRow.place(DeviceSort.NAME))
        && counts.fewParts(query.filter());
  }

  /** A later page goes on with the word that led the first. */
  private Lead matching() {
    var after = query.after();
    var word = after == null ? "" : MatchPlace.parse(after.place()).word();
    return query.filter().words().contains(word)
        ? new Lead(word)
        : Objects.requireNonNull(counts.lead(query.filter()));
  }

  private List<Placed> matches(Lead lead) {
    lead.on(conditions);
    var where = new StringBuilder(conditions.devices(lead, someOpen));
    var after = query.after();
    if (after != null) {
      conditions
          .with("from", MatchPlace.parse(after.place()).term())
          .with("id", after.device().value());
      where.append(" and (t.term > :from or t.device > :id)");
    }
    var list =
        conditions.query(
            session,
            "select t.term, d" + FOUND + where + " order by t.tenant, t.term, t.device",
            Object[].class);
    return limited(list).stream()
        .map(row ->
            new Placed((DeviceRow) row[1], new MatchPlace(lead.word(), (String) row[0]).text()))
        .toList();
  }

  private SelectionQuery<DeviceRow> sortedMatches(Lead lead) {
    lead.on(conditions);
    return devices(FOUND + conditions.devices(lead, someOpen) + after() + " order by " + sorted());
  }

  private SelectionQuery<DeviceRow> fromCohorts() {
    var join =
        " from CohortRow k join DeviceRow d on d.tenant = k.tenant and d.cohort = k.id"
            + " where k.tenant = :tenant and ";
    return devices(join + conditions.devices(null, someOpen) + after() + " order by " + sorted());
  }

  private SelectionQuery<DeviceRow> sortedParts() {
    var list = devices(wanted() + " order by " + sorted());
    return Hint.index(list, DeviceRow.index(DeviceSort.NAME));
  }

  /** Led by the tenant, which is one: only so does H2 read the index in its order. */
  private <T> SelectionQuery<T> walk(String what, Class<T> type) {
    var tenant = query.order().descending() ? "d.tenant desc, " : "d.tenant, ";
    var ordered = wanted() + " order by " + tenant + sorted();
    var list = conditions.query(session, "select " + what + ordered, type);
    return Hint.index(list, DeviceRow.index(query.order().by()));
  }

  private String wanted() {
    return " from DeviceRow d where " + conditions.devices(null, someOpen) + after();
  }

  private SelectionQuery<DeviceRow> devices(String from) {
    return conditions.query(session, "select d" + from, DeviceRow.class);
  }

  private String sorted() {
    return (query.order().descending() ? "%s desc, d.id desc" : "%s, d.id").formatted(place);
  }

  /** The first condition alone is a range of the index; the second leaves out its beginning. */
  private String after() {
    var after = query.after();
    if (after == null) {
      return "";
    }
    conditions.with("place", after.place()).with("id", after.device().value());
    return " and %1$s %2$s= :place and (%1$s %2$s :place or d.id %2$s :id)"
        .formatted(place, beyond);
  }

  private <T> List<T> limited(SelectionQuery<T> list) {
    return list.setMaxResults(query.limit() + 1).getResultList();
  }

  private List<Placed> placed(SelectionQuery<DeviceRow> list) {
    var by = query.order().by();
    return limited(list).stream().map(row -> new Placed(row, row.placeBy(by))).toList();
  }
}
