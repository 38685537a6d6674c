package io.mooring.persistence;

import io.mooring.access.Scope;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.device.Presence;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * A scope and a filter as conditions of queries: on cohorts {@code c}, on devices {@code d}, and on
 * terms {@code t} that a leading word begins.
 */
final class DeviceConditions {

  private static final String FRESH =
      """
      c.presenceSite in\
       (select s.id from SiteRow s where s.tenant = :tenant and s.hotAsOf >= :edge)\
      """;

  /** The devices of cohorts. */
  static final String FROM_COHORTS =
      " from CohortRow c join DeviceRow d on d.tenant = c.tenant and d.cohort = c.id where ";

  private static final String UNKNOWN = Presence.State.UNKNOWN.key();

  /** Before each of a device's terms. */
  private static final String LINE = "\n";

  private static final Pattern NAMED = Pattern.compile(":(\\w+)");

  private final DeviceFilter filter;
  private final boolean everySite;
  private final String inCharge;
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * @param authorities to ask where the filter does
   */
  DeviceConditions(Scope scope, DeviceFilter filter, Instant now, CohortAuthorities authorities) {
    this.filter = filter;
    inCharge =
        filter.asksWorkloads() ? " and " + authorities.condition(filter, parameters::put) : "";
    everySite = scope.wholeTenant();
    parameters.put("tenant", scope.tenant().value());
    if (!everySite) {
      parameters.put("sites", scope.sites());
    }
    parameters.put("edge", now.minus(Presence.FRESH));
    parameters.put("line", LINE);
    filter.facets().forEach((facet, values) -> parameters.put(facet.key(), values));
    var parts = filter.parts();
    for (var n = 0; n < parts.size(); n++) {
      parameters.put("part" + n, parts.get(n));
    }
    var words = filter.words();
    for (var n = 0; n < words.size(); n++) {
      parameters.put("word" + n, LINE + words.get(n));
    }
  }

  /** Whether some cohorts are not wanted. */
  boolean byCohort() {
    return !everySite || !filter.facets().isEmpty();
  }

  /** Whether nothing is wanted but what one word begins. */
  boolean aWordAlone() {
    return !byCohort() && filter.parts().isEmpty() && filter.words().size() == 1;
  }

  /** The cohorts whose devices are wanted, one and all. */
  String wholeCohorts() {
    return cohorts() + (asksPresence() ? " and " + certain() : "");
  }

  /** The cohorts of whose devices each tells by itself: their site has not said anything lately. */
  String openCohorts() {
    return cohorts()
        + " and not %s and c.presence <> '%s' and c.presenceUntil >= :edge"
            .formatted(FRESH, UNKNOWN);
  }

  private String cohorts() {
    var where = new StringBuilder("c.tenant = :tenant and c.devices > 0");
    if (!everySite) {
      where.append(" and c.mainSite in (:sites)");
    }
    filter.facets().keySet().stream()
        .filter(facet -> facet != Facet.PRESENCE && !facet.isWorkload())
        .forEach(facet -> where.append(" and ").append(condition(facet)));
    return where.append(inCharge).toString();
  }

  private static String condition(Facet facet) {
    return facet == Facet.SITE
        ? "c.mainSite in (select s.id from SiteRow s where s.tenant = :tenant"
            + " and coalesce(s.code, s.name) in (:site))"
        : "%s in (:%s)".formatted(value("c", facet), facet.key());
  }

  boolean asksPresence() {
    return !filter.values(Facet.PRESENCE).isEmpty();
  }

  private boolean asksUnknown() {
    return filter.values(Facet.PRESENCE).contains(UNKNOWN);
  }

  private String certain() {
    var known = FRESH + " and c.presence in (:presence)";
    return asksUnknown()
        ? "((%s) or c.presence = '%s' or (not %s and c.presenceUntil < :edge))"
            .formatted(known, UNKNOWN, FRESH)
        : "(" + known + ")";
  }

  /** What a device of an open cohort tells. */
  String byItself() {
    return "((d.presenceAsOf >= :edge and d.presence in (:presence))%s)"
        .formatted(asksUnknown() ? " or d.presenceAsOf < :edge" : "");
  }

  /** The devices that are wanted, of those that the lead finds where there is one. */
  String devices(@Nullable Lead lead, boolean someOpen) {
    return "d.tenant = :tenant" + asked(lead) + (byCohort() ? " and " + ofCohorts(someOpen) : "");
  }

  private String ofCohorts(boolean someOpen) {
    var whole = among(wholeCohorts());
    return someOpen
        ? "(%s or (%s and %s))".formatted(whole, among(openCohorts()), byItself())
        : whole;
  }

  private static String among(String cohorts) {
    return "d.cohort in (select c.id from CohortRow c where " + cohorts + ")";
  }

  /** The devices that are wanted, led by their cohorts. */
  String fromCohorts(boolean someOpen) {
    var whole = wholeCohorts();
    return FROM_COHORTS
        + "c.tenant = :tenant and "
        + (someOpen ? "(%s or (%s and %s))".formatted(whole, openCohorts(), byItself()) : whole)
        + asked(null);
  }

  /** What is searched. */
  private String asked(@Nullable Lead lead) {
    var where = new StringBuilder();
    for (var n = 0; n < filter.parts().size(); n++) {
      where.append(" and locate(:part%d, d.placeName) > 0".formatted(n));
    }
    var words = filter.words();
    for (var n = 0; n < words.size(); n++) {
      if (lead == null || !words.get(n).equals(lead.word())) {
        where.append(" and locate(:word%d, d.terms) > 0".formatted(n));
      }
    }
    return where.toString();
  }

  /** A device's first term that the word begins; they stand in order. */
  String firstTerm(Lead lead) {
    var at = "locate(:word%d, d.terms)".formatted(filter.words().indexOf(lead.word()));
    return "substring(d.terms, %1$s + 1, locate(:line, concat(d.terms, :line), %1$s + 1) - %1$s - 1)"
        .formatted(at);
  }

  /** The facet's value of a row; a site's is its id, since its code may change. */
  static String value(String row, Facet facet) {
    return switch (facet) {
      case MANAGEMENT_STATE -> row + ".managementState";
      case MDM -> row + ".mdm";
      case SITE -> row + ".mainSite";
      case PRESENCE -> presence(row);
      case RELEASE -> row + ".osRelease";
      case KIND -> row + ".kind";
      case CLIENT -> row + ".client";
      case PENDING_RESTART -> yesNo(row + ".pendingRestart");
      case ON_INTERNET -> yesNo(row + ".onInternet");
      case MISSING -> yesNo(row + ".missing");
      case AMBIGUOUS -> yesNo(row + ".ambiguous");
      case ENROLMENT -> row + ".enrolment";
      case COMPLIANCE_POLICIES,
          DEVICE_CONFIGURATION,
          ENDPOINT_PROTECTION,
          RESOURCE_ACCESS,
          CLIENT_APPS,
          OFFICE_CLICK_TO_RUN,
          WINDOWS_UPDATE_POLICIES ->
          throw new IllegalArgumentException("No column has " + facet.key());
    };
  }

  /** As long as it is news. */
  private static String presence(String device) {
    return "case when %1$s.presenceAsOf >= :edge or %1$s.presenceSite in (:fresh)".formatted(device)
        + " then %s.presence else '%s' end".formatted(device, UNKNOWN);
  }

  private static String yesNo(String flag) {
    return "case when " + flag + " = true then 'yes' else 'no' end";
  }

  DeviceConditions with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** A query with those parameters that it names. */
  <T> SelectionQuery<T> query(StatelessSession session, String text, Class<T> type) {
    var query = session.createSelectionQuery(text, type);
    NAMED
        .matcher(text)
        .results()
        .map(name -> name.group(1))
        .distinct()
        .forEach(name -> {
          var value = Objects.requireNonNull(parameters.get(name), name);
          if (value instanceof Collection<?> several) {
            query.setParameterList(name, several);
          } else {
            query.setParameter(name, value);
          }
        });
    return query;
  }
}
