package io.mooring.action;

import io.mooring.site.ConnectorId;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must become of an order, told anew from what happens to it. */
final class ExpectedOrder {

  final OrderId id;
  final RemoteAction action;
  final ExpectedDevice device;
  final long resource;
  final String reason;
  final @Nullable Instant baseline;
  private final @Nullable Duration countdown;
  OrderState state = OrderState.QUEUED;
  Instant deadline;
  @Nullable Instant taken;
  @Nullable Instant leasedUntil;
  private @Nullable ConnectorId claimer;
  int events = 1;
  private boolean received;
  private final Set<Map<String, String>> told = new HashSet<>(Set.of(Map.of()));

  ExpectedOrder(
      OrderId id,
      RemoteAction action,
      ExpectedDevice device,
      String reason,
      Duration warns,
      Instant now) {
    this.id = id;
    this.action = action;
    this.device = device;
    this.reason = reason;
    resource = device.main().resource;
    baseline = device.main().sign(action);
    countdown = action == ConfigMgrAction.RESTART ? warns : null;
    deadline =
        now.plus(Duration.ofMinutes(action == ConfigMgrAction.SYNC_MACHINE_POLICY ? 60 : 15));
  }

  boolean unclaimed() {
    return state == OrderState.QUEUED || state == OrderState.DELIVERED;
  }

  void lease(Instant now) {
    var until = leasedUntil;
    var free = state == OrderState.QUEUED || until == null || !now.isBefore(until);
    if (unclaimed() && free && now.isBefore(deadline)) {
      leasedUntil = now.plusSeconds(60);
      to(OrderState.DELIVERED);
    }
  }

  /** Whether the claim must be granted. */
  boolean claim(ConnectorId by, Instant now) {
    if (!unclaimed() || !now.isBefore(deadline)) {
      return false;
    }
    var client = device.client(resource);
    if (client.gone || client.obsolete) {
      to(OrderState.REFUSED);
      return false;
    }
    deadline = now.plus(watched());
    claimer = by;
    to(OrderState.STARTED);
    return true;
  }

  private Duration watched() {
    if (action == ConfigMgrAction.RESTART) {
      return Duration.ofHours(1).plus(countdown == null ? Duration.ZERO : countdown);
    }
    return Duration.ofMinutes(action == ConfigMgrAction.WAKE_UP ? 30 : 120);
  }

  /** Whether Mooring ends it by this report, and not the site. */
  boolean report(ConnectorId from, Report report, Instant now) {
    if (state != OrderState.STARTED) {
      return false;
    }
    return switch (report.outcome()) {
      case ACCEPTED -> taken == null && taken(report, now);
      case REFUSED -> ended(from, OrderState.REFUSED);
      case FAILED -> ended(from, OrderState.FAILED);
      case UNCERTAIN -> ended(from, OrderState.UNKNOWN);
      case PROGRESS, SIGHTED -> taken != null && told(report, now);
    };
  }

  private boolean taken(Report report, Instant now) {
    var siteTime = report.siteTime();
    taken = siteTime == null ? now : siteTime;
    told.add(report.evidence());
    to(OrderState.STARTED);
    return facts();
  }

  /** Nor the site's second word on whether it took the order counts, nor another connector's. */
  private boolean ended(ConnectorId from, OrderState end) {
    if (taken == null && from.equals(claimer)) {
      to(end);
    }
    return false;
  }

  /** What warns has all of its time from when the device has it. */
  private void received(Map<String, String> evidence, Instant now) {
    if (countdown != null
        && !received
        && !evidence.getOrDefault("completedClients", "0").equals("0")) {
      received = true;
      deadline = now.plus(watched());
    }
  }

  private boolean told(Report report, Instant now) {
    if (told.add(report.evidence())) {
      to(OrderState.STARTED);
      received(report.evidence(), now);
      if (report.outcome() == Outcome.SIGHTED && proved(report.evidence())) {
        return to(OrderState.CONFIRMED);
      }
    }
    return false;
  }

  private boolean proved(Map<String, String> evidence) {
    return evidence.entrySet().stream()
        .anyMatch(one -> isSign(one.getKey()) && proves(instant(one.getValue())));
  }

  private boolean isSign(String key) {
    return switch (key) {
      case "lastBoot", "restartEvent" -> action == ConfigMgrAction.RESTART;
      case "lastPolicyRequest" -> action == ConfigMgrAction.SYNC_MACHINE_POLICY;
      case "lastOnline" -> action == ConfigMgrAction.WAKE_UP;
      default -> false;
    };
  }

  private static @Nullable Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Not older than the site's word to the second, and newer than what was known before. */
  boolean proves(@Nullable Instant sign) {
    var from = taken;
    return sign != null
        && from != null
        && !sign.isBefore(from.truncatedTo(ChronoUnit.SECONDS))
        && (baseline == null || sign.isAfter(baseline));
  }

  /** Whether what is known of the device ends it. */
  boolean facts() {
    if (state != OrderState.STARTED || taken == null) {
      return false;
    }
    if (proves(device.client(resource).sign(action))) {
      return to(OrderState.CONFIRMED);
    }
    return device.replaced(resource) && to(OrderState.UNKNOWN);
  }

  /** Whether its deadline ends it. */
  boolean sweep(Instant now) {
    if (!state.open() || now.isBefore(deadline)) {
      return false;
    }
    return to(state == OrderState.STARTED ? OrderState.UNKNOWN : OrderState.EXPIRED);
  }

  boolean to(OrderState next) {
    state = next;
    events++;
    return true;
  }

  @Override
  public String toString() {
    return action.title() + " on " + device.name + " " + id;
  }
}
