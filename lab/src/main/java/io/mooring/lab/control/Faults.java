package io.mooring.lab.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with the site: {@code status} 0 means the answers are the site's own, {@code
 * truncateListsAt} negative that lists are whole, {@code pageSize} 0 that they come in one page.
 */
public record Faults(
    int status,
    boolean silent,
    int truncateListsAt,
    int pageSize,
    boolean refuseGt,
    Narrowing narrowTo,
    Duration latency,
    Map<String, List<String>> missingColumns,
    MethodFaults methods) {

  public static final Faults NONE =
      new Faults(
          0,
          false,
          -1,
          0,
          false,
          new Narrowing.Everything(),
          Duration.ZERO,
          Map.of(),
          MethodFaults.NONE);

  Faults withMethods(MethodFaults to) {
    return new Faults(
        status, silent, truncateListsAt, pageSize, refuseGt, narrowTo, latency, missingColumns, to);
  }
}
