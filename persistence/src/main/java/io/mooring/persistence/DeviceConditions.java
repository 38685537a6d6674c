package io.mooring.persistence;

import io.mooring.access.Scope;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.device.Presence;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.query.SelectionQuery;

/** A scope and a filter as the condition of a query on {@link DeviceRow}. */
final class DeviceConditions {

  /** The site has said so lately: in the row's own reading, or in a pass that saw it again. */
  private static final String FRESH =
      """
      (d.presenceAsOf >= :edge or d.presenceSite in\
       (select s.id from SiteRow s where s.tenant = :tenant and s.hotAsOf >= :edge))\
      """;

  private final StringBuilder where = new StringBuilder("d.tenant = :tenant");
  private final Map<String, Object> parameters = new HashMap<>();
  private final Instant edge;

  DeviceConditions(Scope scope, DeviceFilter filter, Instant now) {
    edge = now.minus(Presence.FRESH);
    parameters.put("tenant", scope.tenant().value());
    if (!scope.wholeTenant()) {
      and("d.mainSite in (:sites)", "sites", scope.sites());
    }
    filter.words().forEach(this::word);
    filter.facets().forEach(this::facet);
  }

  private void word(String word) {
    var number = parameters.size();
    parameters.put("from" + number, word);
    parameters.put("to" + number, afterAllOf(word));
    where
        .append(" and d.id in (select t.device from DeviceTermRow t where t.tenant = :tenant")
        .append(" and t.term >= :from%d and t.term < :to%d)".formatted(number, number));
  }

  /** The least text that comes after every text with this beginning. */
  static String afterAllOf(String beginning) {
    var last = beginning.codePointBefore(beginning.length());
    var next =
        Character.isBmpCodePoint(last) && Character.isSurrogate((char) (last + 1))
            ? Character.MAX_SURROGATE + 1
            : Math.min(last + 1, Character.MAX_CODE_POINT);
    return beginning.substring(0, beginning.length() - Character.charCount(last))
        + Character.toString(next);
  }

  private void facet(Facet facet, Collection<String> values) {
    if (facet == Facet.PRESENCE) {
      parameters.put("edge", edge);
    }
    var name = "facet" + parameters.size();
    and(condition(facet, name), name, values);
  }

  private static String condition(Facet facet, String name) {
    return facet == Facet.SITE
        ? "d.mainSite in (select s.id from SiteRow s where s.tenant = :tenant"
            + " and coalesce(s.code, s.name) in (:"
            + name
            + "))"
        : value(facet) + " in (:" + name + ")";
  }

  /** The facet's value of a row; a site's is its id, since its code may change. */
  static String value(Facet facet) {
    return switch (facet) {
      case MANAGEMENT_STATE -> "d.managementState";
      case SITE -> "d.mainSite";
      case PRESENCE -> "case when " + FRESH + " then d.presence else 'unknown' end";
      case RELEASE -> "d.osRelease";
      case KIND -> "d.kind";
      case CLIENT -> "d.client";
      case PENDING_RESTART -> yesNo("d.pendingRestart");
      case ON_INTERNET -> yesNo("d.onInternet");
      case MISSING -> yesNo("d.missing");
    };
  }

  private static String yesNo(String flag) {
    return "case when " + flag + " = true then 'yes' else 'no' end";
  }

  DeviceConditions and(String condition, String name, Object value) {
    where.append(" and ").append(condition);
    parameters.put(name, value);
    return this;
  }

  String where() {
    return where.toString();
  }

  <T> SelectionQuery<T> on(SelectionQuery<T> query) {
    parameters.forEach((name, value) -> {
      if (value instanceof Collection<?> several) {
        query.setParameterList(name, several);
      } else {
        query.setParameter(name, value);
      }
    });
    return query;
  }
}
