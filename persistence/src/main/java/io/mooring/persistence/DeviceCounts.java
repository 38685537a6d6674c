package io.mooring.persistence;

import static java.util.Comparator.comparingLong;

import io.mooring.access.Scope;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceSort;
import io.mooring.device.Total;
import java.time.Instant;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Counts devices: without a search by their cohorts, with one by what it finds. */
final class DeviceCounts {

  /** In no order: a tenant is but one. */
  private static final String ANY = " order by c.tenant";

  private static final String NAMES = " order by d.tenant, d.placeName, d.id";

  private final StatelessSession session;
  private final Scope scope;
  private final Instant now;
  private final int few;
  final CohortAuthorities authorities;

  /**
   * @param few so many devices are read in no time
   */
  DeviceCounts(
      StatelessSession session, Scope scope, Instant now, int few, CohortAuthorities authorities) {
    this.session = session;
    this.scope = scope;
    this.now = now;
    this.few = few;
    this.authorities = authorities;
  }

  Total total(DeviceFilter filter) {
    return filter.searches()
        ? Total.counted(found(filter, Total.MOST + 1))
        : Total.exactly(ofCohorts(filter));
  }

  /** Whether the facets and the scope leave few devices. */
  boolean fewInCohorts(DeviceFilter filter) {
    var conditions = conditions(new DeviceFilter("", filter.facets()));
    if (!conditions.byCohort()) {
      return false;
    }
    var rest = few - whole(conditions);
    return rest >= 0
        && (!someOpen(conditions)
            || found(conditions, open(conditions, "d.id as id") + ANY, rest + 1) <= rest);
  }

  long ofCohorts(DeviceFilter filter) {
    var conditions = conditions(filter);
    return whole(conditions)
        + (someOpen(conditions) ? number(conditions, "select " + open(conditions, "count(*)")) : 0);
  }

  /** The devices of those cohorts that are wanted one and all. */
  private long whole(DeviceConditions conditions) {
    return number(
        conditions,
        "select coalesce(sum(c.devices), 0) from CohortRow c where " + conditions.wholeCohorts());
  }

  /** Whether some cohort's devices must be asked one by one. */
  boolean someOpen(DeviceConditions conditions) {
    return conditions.asksPresence()
        && number(conditions, "select count(*) from CohortRow c where " + conditions.openCohorts())
            > 0;
  }

  static String open(DeviceConditions conditions, String what) {
    return what
        + DeviceConditions.FROM_COHORTS
        + conditions.openCohorts()
        + " and "
        + conditions.byItself();
  }

  /** Counted no further than {@code most}. */
  private long found(DeviceFilter filter, long most) {
    var conditions = conditions(filter);
    if (conditions.aWordAlone()) {
      return begun(new Lead(filter.words().getFirst()), most);
    }
    return found(conditions, "d.id as id" + way(filter, conditions), most);
  }

  /** What is searched, and in which order it is walked along to be counted. */
  String way(DeviceFilter filter, DeviceConditions conditions) {
    if (fewInCohorts(filter)) {
      return conditions.fromCohorts(someOpen(conditions)) + " order by d.id";
    }
    var lead = lead(filter);
    if (lead == null) {
      return " from DeviceRow d where " + conditions.devices(null, someOpen(conditions)) + NAMES;
    }
    lead.on(conditions);
    return Lead.FOUND + conditions.devices(lead, someOpen(conditions)) + Lead.ORDER;
  }

  private long found(DeviceConditions conditions, String devices, long most) {
    var text = "select count(*) from (select " + devices + " limit " + most + ") k";
    return hinted(conditions.query(session, text, Long.class), devices).getSingleResult();
  }

  /** Nothing but names is searched for parts. */
  static <T> SelectionQuery<T> hinted(SelectionQuery<T> query, String devices) {
    return devices.endsWith(NAMES) ? Hint.index(query, DeviceRow.index(DeviceSort.NAME)) : query;
  }

  private long number(DeviceConditions conditions, String query) {
    return conditions.query(session, query, Long.class).getSingleResult();
  }

  /** The word that finds least; null without any. */
  @Nullable Lead lead(DeviceFilter filter) {
    var words = filter.words();
    return words.size() < 2
        ? words.stream().map(Lead::new).findFirst().orElse(null)
        : words.stream()
            .map(Lead::new)
            .min(comparingLong(lead -> begun(lead, few + 1L)))
            .orElseThrow();
  }

  boolean few(Lead lead) {
    return begun(lead, few + 1L) <= few;
  }

  /** How many devices the word finds, told by its terms alone. */
  private long begun(Lead lead, long most) {
    var conditions = lead.on(conditions(DeviceFilter.EVERYTHING));
    var terms = "t.device as id from DeviceTermRow t where " + Lead.TERMS + Lead.ORDER;
    return found(conditions, terms, most);
  }

  /** Whether few names have the parts. */
  boolean fewParts(DeviceFilter filter) {
    return found(filter, few + 1L) <= few;
  }

  DeviceConditions conditions(DeviceFilter filter) {
    return new DeviceConditions(scope, filter, now, authorities);
  }
}
