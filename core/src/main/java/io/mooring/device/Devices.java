package io.mooring.device;

import io.mooring.access.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The devices to read. Lists leave gone devices out; {@link #find} knows them still. */
public interface Devices {

  /** Fetches at most one row more than the query's limit, wherever the page lies. */
  DevicePage page(Scope scope, DeviceQuery query, Instant now);

  /**
   * Where the last device of a full page lies, for strides through a list; empty where the list
   * ends before. Reads keys alone, unless something is searched.
   */
  Optional<Cursor> ahead(Scope scope, DeviceQuery query, Instant now);

  /** Exact, but for a search that finds more than {@link Total#MOST}. */
  Total count(Scope scope, DeviceFilter filter, Instant now);

  /**
   * By each of these facets, exact but for a search that finds more than {@link Total#MOST}. All
   * workloads take hardly longer than one.
   */
  Map<Facet, FacetCounts> counts(Scope scope, DeviceFilter filter, Set<Facet> facets, Instant now);

  default FacetCounts counts(Scope scope, DeviceFilter filter, Facet facet, Instant now) {
    return Objects.requireNonNull(counts(scope, filter, Set.of(facet), now).get(facet));
  }

  /** Those of the devices that this reader may see, in any order. */
  List<Device> find(Scope scope, Collection<DeviceId> ids);

  default Optional<Device> find(Scope scope, DeviceId id) {
    return find(scope, List.of(id)).stream().findFirst();
  }
}
