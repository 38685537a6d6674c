package io.mooring.web.autopilot;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.mooring.autopilot.AutopilotDirectory.Wanted;
import io.mooring.autopilot.Verdict;
import io.mooring.wire.Cut;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page's address says, and nothing else does.
 *
 * @param outlook whose devices are listed; null for none
 */
record AutopilotAddress(Wanted wanted, @Nullable Verdict outlook) {

  private static final String PATH = "autopilot";
  private static final String SERIAL = "serial";
  private static final String TAG = "tag";
  private static final String PROFILE = "profile";
  private static final String OUTLOOK = "outlook";
  private static final int LONGEST = 128;

  static AutopilotAddress of(QueryParameters query) {
    var wanted =
        new Wanted(
            text(query, SERIAL).orElse(""),
            text(query, TAG).orElse(null),
            text(query, PROFILE).orElse(null));
    return new AutopilotAddress(
        wanted, query.getSingleParameter(OUTLOOK).flatMap(Verdict::ofKey).orElse(null));
  }

  private static Optional<String> text(QueryParameters query, String name) {
    return query
        .getSingleParameter(name)
        .map(text -> Cut.to(LONGEST, text.strip()))
        .filter(text -> !text.isEmpty());
  }

  AutopilotAddress with(Wanted other) {
    return new AutopilotAddress(other, outlook);
  }

  AutopilotAddress with(Verdict other) {
    return new AutopilotAddress(wanted, other);
  }

  Location location() {
    var query = new LinkedHashMap<String, String>();
    put(query, SERIAL, wanted.serial());
    put(query, TAG, wanted.tag());
    put(query, PROFILE, wanted.profile());
    put(query, OUTLOOK, outlook == null ? null : outlook.key());
    return new Location(PATH, QueryParameters.simple(query));
  }

  private static void put(Map<String, String> query, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      query.put(name, value);
    }
  }

  /** For links. */
  String text() {
    return location().getPathWithQueryParameters();
  }
}
