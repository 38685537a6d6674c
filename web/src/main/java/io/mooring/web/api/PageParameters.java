package io.mooring.web.api;

import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import io.mooring.web.problem.Refusal;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The query parameters of a list that is read a page at a time; what is not understood is refused.
 *
 * @param list what is listed, to which a cursor belongs together with the search
 */
record PageParameters(String list, Wanted wanted) {

  private static final int USUAL_LIMIT = 50;

  /** Takes {@code search}, {@code cursor} and {@code limit}. */
  static PageParameters searched(String list, MultiValueMap<String, String> sent) {
    return of(list, sent, Set.of("search", "cursor", "limit"));
  }

  /** Takes {@code cursor} and {@code limit}. */
  static PageParameters all(String list, MultiValueMap<String, String> sent) {
    return of(list, sent, Set.of("cursor", "limit"));
  }

  private static PageParameters of(
      String list, MultiValueMap<String, String> sent, Set<String> known) {
    sent.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw Refusal.unprocessable(
              "There is no parameter '%s' here. Known: %s."
                  .formatted(name, String.join(", ", new TreeSet<>(known))));
        });
    var parameters = new ListParameters(sent);
    var search = Wanted.small(Objects.requireNonNullElse(parameters.one("search"), ""));
    var limit = ListParameters.limit(parameters.one("limit"), USUAL_LIMIT, Wanted.LARGEST);
    var bound = list + " " + search;
    return new PageParameters(
        bound, new Wanted(search, after(parameters.one("cursor"), bound), limit));
  }

  private static @Nullable Place after(@Nullable String cursor, String list) {
    return cursor == null
        ? null
        : Place.parse(cursor, list)
            .orElseThrow(() ->
                Refusal.unprocessable(
                    "cursor: it is none of this list's. A cursor goes with the search that it was"
                        + " given for."));
  }

  /** Where the next page goes on, as the caller hands it back. */
  @Nullable String next(Paged<?> page) {
    var next = page.next();
    return next == null ? null : next.text(list);
  }
}
