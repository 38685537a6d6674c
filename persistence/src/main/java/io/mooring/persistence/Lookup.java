package io.mooring.persistence;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads many rows at once by the values of one column, which leads the index. */
record Lookup<R>(Class<R> rows, String column, String index) {

  /**
   * The rows that have one of the values, by one statement for many of them.
   *
   * @param within the tenant, and what else must be so
   */
  List<R> find(StatelessSession session, Collection<?> values, Map<String, UUID> within) {
    return Fitting.chunks(values).stream()
        .flatMap(chunk -> chunk(session, "", rows, chunk, within).stream())
        .toList();
  }

  /** Those of the values that some row has. */
  <T> Set<T> known(
      StatelessSession session, Class<T> type, Collection<T> values, Map<String, UUID> within) {
    var known = new HashSet<T>();
    for (var chunk : Fitting.chunks(values)) {
      known.addAll(chunk(session, "select " + column + " ", type, chunk, within));
    }
    return known;
  }

  private <T> List<T> chunk(
      StatelessSession session,
      String select,
      Class<T> type,
      List<?> values,
      Map<String, UUID> within) {
    var bound =
        within.keySet().stream().map(name -> name + " = :" + name).collect(joining(" and "));
    // The brackets keep the list in front: only there H2 looks its values up in the index.
    var query =
        session.createSelectionQuery(
            select
                + "from "
                + rows.getSimpleName()
                + " where "
                + column
                + " in (:values) and ("
                + bound
                + ")",
            type);
    within.forEach(query::setParameter);
    query.setParameterList("values", values);
    return Hint.index(query, index).getResultList();
  }
}
