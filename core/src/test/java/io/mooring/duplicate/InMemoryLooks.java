package io.mooring.duplicate;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.inventory.InMemorySourceRecords;
import io.mooring.inventory.Traits;
import io.mooring.reconciliation.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@link Looks} in memory: a place is how many identifiers were looked at. */
public final class InMemoryLooks implements Looks {

  private record State(Look look, Instant due, @Nullable Instant ended) {}

  private final InMemorySourceRecords records;
  private final Map<TenantId, State> states = new HashMap<>();

  public InMemoryLooks(InMemorySourceRecords records) {
    this.records = records;
  }

  @Override
  public synchronized Optional<Look> due(Instant now) {
    records
        .tenants()
        .forEach(tenant ->
            states.putIfAbsent(tenant, new State(new Look(tenant, BEGINNING, now), now, null)));
    return states.values().stream()
        .filter(state -> !state.due().isAfter(now))
        .map(State::look)
        .map(look -> look.place() == BEGINNING ? new Look(look.tenant(), BEGINNING, now) : look)
        .findFirst();
  }

  @Override
  public synchronized Stretch next(Look look, int most) {
    var all = having(look.tenant());
    var at = look.place() == BEGINNING ? 0 : Math.toIntExact(look.place());
    var devices = new HashSet<DeviceId>();
    var entries = 0;
    for (; at < all.size() && entries < most; at++) {
      var its = all.get(at);
      entries += its.size();
      if (new HashSet<>(its).size() > 1) {
        devices.addAll(its);
      }
    }
    return new Stretch(devices, at < all.size() ? Long.valueOf(at) : null);
  }

  /** By identifier the devices of the records that are not gone. */
  private List<List<DeviceId>> having(TenantId tenant) {
    var having = new TreeMap<Identifier, List<DeviceId>>();
    records.of(tenant).stream()
        .filter(record -> !record.gone())
        .forEach(record ->
            Traits.leading(record)
                .forEach(one ->
                    having.computeIfAbsent(one, _ -> new ArrayList<>()).add(record.device())));
    return List.copyOf(having.values());
  }

  @Override
  public synchronized void reached(Look look, long place) {
    states.computeIfPresent(
        look.tenant(),
        (tenant, state) ->
            new State(new Look(tenant, place, look.begun()), state.due(), state.ended()));
  }

  @Override
  public synchronized void ended(Look look, Instant at, Instant due) {
    states.put(look.tenant(), new State(new Look(look.tenant(), BEGINNING, at), due, at));
  }

  @Override
  public synchronized Optional<Instant> lastEnded(TenantId tenant) {
    return Optional.ofNullable(states.get(tenant))
        .flatMap(state -> Optional.ofNullable(state.ended()));
  }
}
