package io.mooring.persistence;

import io.mooring.device.Cursor;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSort;
import io.mooring.device.MatchPlace;
import java.util.ArrayList;
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

  DeviceListing(StatelessSession session, DeviceQuery query, DeviceCounts counts) {
    this.session = session;
    this.query = query;
    this.counts = counts;
    conditions = counts.conditions(query.filter());
    someOpen = counts.someOpen(conditions);
    place = "d." + DeviceRow.place(query.order().by());
    beyond = query.order().descending() ? "<" : ">";
  }

  /** One more than the page, to know whether another follows. */
  List<Placed> rows() {
    var filter = query.filter();
    if (query.order().by() == DeviceSort.MATCH && !filter.words().isEmpty()) {
      return counts.fewInCohorts(filter) ? matchesFromCohorts() : matches(matching());
    }
    return placed(inOrder(filter));
  }

  private List<DeviceRow> inOrder(DeviceFilter filter) {
    if (counts.fewInCohorts(filter)) {
      return limited(fromCohorts());
    }
    var lead = counts.lead(filter);
    if (lead != null && counts.few(lead)) {
      return limited(sortedMatches(lead));
    }
    return lead == null && partsAreFew()
        ? limited(sortedParts())
        : walk("d", DeviceRow.class, query.limit() + 1);
  }

  /** Where a full page ends. */
  Optional<Cursor> end() {
    var filter = query.filter();
    var ends = filter.searches() || counts.fewInCohorts(filter) ? found() : walked();
    return ends.size() < query.limit()
        ? Optional.empty()
        : Optional.of(ends.get(query.limit() - 1));
  }

  private List<Cursor> found() {
    return rows().stream().map(Placed::cursor).toList();
  }

  private List<Cursor> walked() {
    return walk(place + ", d.id", Object[].class, query.limit()).stream()
        .map(row -> new Cursor((String) row[0], new DeviceId((UUID) row[1])))
        .toList();
  }

  /** Only names are searched for parts: in another order each row of the walk would be read. */
  private boolean partsAreFew() {
    return !query.filter().parts().isEmpty()
        && !DeviceRow.place(query.order().by()).equals(DeviceRow.place(DeviceSort.NAME))
        && counts.fewParts(query.filter());
  }

  /** A later page goes on with the word that led the first. */
  private Lead matching() {
    var word = word();
    return query.filter().words().contains(word)
        ? new Lead(word)
        : Objects.requireNonNull(counts.lead(query.filter()));
  }

  private String word() {
    var after = query.after();
    return after == null ? "" : MatchPlace.parse(after.place()).word();
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
    var from = Lead.FOUND + where + Lead.ORDER;
    return matched(conditions.query(session, "select t.term, d" + from, Object[].class), lead);
  }

  /** Any word may lead where few are compared. */
  private List<Placed> matchesFromCohorts() {
    var words = query.filter().words();
    var lead = new Lead(words.contains(word()) ? word() : words.getFirst());
    var term = conditions.firstTerm(lead);
    var where = new StringBuilder(conditions.fromCohorts(someOpen));
    var after = query.after();
    if (after != null) {
      conditions
          .with("from", MatchPlace.parse(after.place()).term())
          .with("id", after.device().value());
      where.append(" and (%1$s > :from or %1$s = :from and d.id > :id)".formatted(term));
    }
    var text = "select " + term + " as term, d" + where + " order by term, d.id";
    return matched(conditions.query(session, text, Object[].class), lead);
  }

  private List<Placed> matched(SelectionQuery<Object[]> list, Lead lead) {
    return limited(list).stream()
        .map(row ->
            new Placed((DeviceRow) row[1], new MatchPlace(lead.word(), (String) row[0]).text()))
        .toList();
  }

  private SelectionQuery<DeviceRow> sortedMatches(Lead lead) {
    lead.on(conditions);
    return devices(
        Lead.FOUND + conditions.devices(lead, someOpen) + after() + " order by " + sorted());
  }

  private SelectionQuery<DeviceRow> fromCohorts() {
    return devices(conditions.fromCohorts(someOpen) + after() + " order by " + sorted());
  }

  private SelectionQuery<DeviceRow> sortedParts() {
    var list = devices(wanted() + after() + " order by " + sorted());
    return Hint.index(list, DeviceRow.index(DeviceSort.NAME));
  }

  /** On from a place that many may share first those that do: nothing before them is read. */
  private <T> List<T> walk(String what, Class<T> type, int most) {
    var after = query.after();
    if (after == null) {
      return walk(what, type, "", most);
    }
    conditions.with("place", after.place()).with("id", after.device().value());
    var beside = " and %s = :place and d.id %s :id".formatted(place, beyond);
    var listed = new ArrayList<>(walk(what, type, beside, most));
    if (listed.size() < most) {
      var rest = " and %s %s :place".formatted(place, beyond);
      listed.addAll(walk(what, type, rest, most - listed.size()));
    }
    return listed;
  }

  /** Led by the tenant, which is one: only so does H2 read the index in its order. */
  private <T> List<T> walk(String what, Class<T> type, String from, int most) {
    var tenant = query.order().descending() ? "d.tenant desc, " : "d.tenant, ";
    var ordered = wanted() + from + " order by " + tenant + sorted();
    var list = conditions.query(session, "select " + what + ordered, type);
    return Hint.index(list, DeviceRow.index(query.order().by()))
        .setMaxResults(most)
        .getResultList();
  }

  private String wanted() {
    return " from DeviceRow d where " + conditions.devices(null, someOpen);
  }

  private SelectionQuery<DeviceRow> devices(String from) {
    return conditions.query(session, "select d" + from, DeviceRow.class);
  }

  private String sorted() {
    return (query.order().descending() ? "%s desc, d.id desc" : "%s, d.id").formatted(place);
  }

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

  private List<Placed> placed(List<DeviceRow> rows) {
    var by = query.order().by();
    return rows.stream().map(row -> new Placed(row, row.placeBy(by))).toList();
  }
}
