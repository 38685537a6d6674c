package io.mooring.lab.estate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device as it is now: its facts, and what was done to it and asked of it since the start. */
public record LiveDevice(Device facts, LiveSite site) {

  private static final List<Integer> POLICY = List.of(8, 9);
  private static final List<Integer> DISCOVERY = List.of(10);
  private static final List<Integer> SOFTWARE = List.of(11);
  private static final List<Integer> HARDWARE = List.of(12);

  public boolean online() {
    return site.changes().online(facts);
  }

  public @Nullable Instant onlineSince() {
    return facts.hasClient()
        ? later(facts.contact().onlineSince(), site.changes().lastTurn(facts, true))
        : null;
  }

  public @Nullable Instant offlineSince() {
    return facts.hasClient()
        ? later(facts.contact().offlineSince(), site.changes().lastTurn(facts, false))
        : null;
  }

  public @Nullable Instant lastPolicyRequest() {
    return last(facts.contact().lastPolicyRequest(), POLICY);
  }

  public @Nullable Instant lastHeartbeat() {
    return last(facts.contact().lastHeartbeat(), DISCOVERY);
  }

  public @Nullable Instant lastHardwareScan() {
    return last(facts.contact().lastHardwareScan(), HARDWARE);
  }

  public @Nullable Instant lastSoftwareScan() {
    return last(facts.contact().lastSoftwareScan(), SOFTWARE);
  }

  public @Nullable Instant lastActive() {
    return last(facts.contact().lastActive(), POLICY);
  }

  private @Nullable Instant last(@Nullable Instant own, List<Integer> types) {
    return facts.hasClient() ? later(own, site.operations().lastEffect(facts, types)) : null;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
