package io.mooring.duplicate;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.SuspectedDuplicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Suspects} in memory. */
public final class InMemorySuspects implements Suspects {

  private record Row(TenantId tenant, SuspectedDuplicate pair, Instant at) {

    boolean isOf(TenantId of, Collection<DeviceId> devices) {
      return tenant.equals(of) && (devices.contains(pair.one()) || devices.contains(pair.other()));
    }
  }

  private static final Comparator<SuspectedDuplicate> ORDER =
      Comparator.comparingInt((SuspectedDuplicate pair) -> -pair.match().score())
          .thenComparing(InMemorySuspects::id);

  private final List<Row> rows = new ArrayList<>();

  private static String id(SuspectedDuplicate pair) {
    return pair.one() + " " + pair.other();
  }

  @Override
  public synchronized void replace(
      TenantId tenant,
      Collection<DeviceId> devices,
      Collection<SuspectedDuplicate> pairs,
      Instant at) {
    rows.removeIf(row -> row.isOf(tenant, devices));
    pairs.forEach(pair -> rows.add(new Row(tenant, pair, at)));
  }

  @Override
  public synchronized void forget(TenantId tenant, Instant since) {
    rows.removeIf(row -> row.tenant().equals(tenant) && row.at().isBefore(since));
  }

  @Override
  public synchronized Paged<SuspectedDuplicate> page(TenantId tenant, Wanted wanted) {
    return Paged.of(
        all(tenant).stream()
            .filter(pair -> isBehind(pair, wanted.after()))
            .limit(wanted.limit() + 1L)
            .toList(),
        wanted.limit(),
        pair -> new Place(String.valueOf(-pair.match().score()), id(pair)));
  }

  private static boolean isBehind(SuspectedDuplicate pair, @Nullable Place after) {
    if (after == null) {
      return true;
    }
    var place = Integer.compare(-pair.match().score(), Integer.parseInt(after.order()));
    return place > 0 || (place == 0 && id(pair).compareTo(after.id()) > 0);
  }

  private List<SuspectedDuplicate> all(TenantId tenant) {
    return rows.stream()
        .filter(row -> row.tenant().equals(tenant))
        .map(Row::pair)
        .sorted(ORDER)
        .toList();
  }

  @Override
  public synchronized long count(TenantId tenant) {
    return all(tenant).size();
  }
}
