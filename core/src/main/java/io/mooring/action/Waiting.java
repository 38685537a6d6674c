package io.mooring.action;

import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.site.Connector;
import io.mooring.site.SiteContact;
import io.mooring.wire.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that an open order waits for. */
public sealed interface Waiting {

  /** A connector polls all the time: silence this long is no pause between two polls. */
  Duration SILENT = Duration.ofMinutes(2);

  /** By default a client asks for policy every 60 minutes (Microsoft: About client settings). */
  Duration POLICY_CYCLE = Duration.ofMinutes(60);

  /** The connector of the site has not been heard of since then; null when never. */
  record ConnectorSilent(@Nullable Instant since) implements Waiting {}

  /** The site does not do what the connector asks of it, in the connector's words. */
  record SiteTrouble(String sentence, String remedy, Instant since) implements Waiting {}

  /** The connector fetches it within seconds. */
  record ForConnector() implements Waiting {}

  /** A connector has fetched it; if it does not claim it until then, it is handed out again. */
  record Lease(Instant until) implements Waiting {}

  /** Claimed; the site has not said yet that it took it. */
  record ForSite(Instant since) implements Waiting {}

  /**
   * The site sees the device offline.
   *
   * @param since null when the site never said
   * @param asOf when the site last said so
   */
  record DeviceOffline(@Nullable Instant since, Instant asOf) implements Waiting {}

  /**
   * The device is online and has not answered.
   *
   * @param nextContact by when it asks for policy at the latest, by the default cycle; null when
   *     the site does not know when it last did
   */
  record ForAnswer(@Nullable Instant nextContact) implements Waiting {}

  /** The device has it and warns whoever works there; it acts by then at the latest. */
  record Countdown(Instant latest) implements Waiting {}

  /** The device has it; what proves it has not been seen. */
  record ForEvidence(Instant receivedAt) implements Waiting {}

  /** Most pressing first; none for an order that has ended, or whose client has left. */
  static List<Waiting> of(
      Order order, Device device, SiteContact contact, List<Connector> connectors, Instant now) {
    if (!order.state().open()) {
      return List.of();
    }
    var all = new ArrayList<Waiting>();
    silence(contact, connectors, now).ifPresent(all::add);
    var trouble = contact.trouble();
    if (trouble != null) {
      all.add(new SiteTrouble(trouble.sentence(), trouble.remedy(), trouble.since()));
    }
    var claim = order.claim();
    if (order.state() != OrderState.STARTED) {
      all.add(unclaimed(order, now));
    } else if (order.sentAt() == null) {
      all.add(new ForSite(claim == null ? order.request().at() : claim.at()));
    } else {
      atDevice(order, device).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private static Optional<Waiting> silence(
      SiteContact contact, List<Connector> connectors, Instant now) {
    var last = contact.heard(connectors);
    return last.filter(at -> at.plus(SILENT).isAfter(now)).isPresent()
        ? Optional.empty()
        : Optional.of(new ConnectorSilent(last.orElse(null)));
  }

  private static Waiting unclaimed(Order order, Instant now) {
    var until = order.leasedUntil();
    return until == null || !now.isBefore(until) ? new ForConnector() : new Lease(until);
  }

  private static Optional<Waiting> atDevice(Order order, Device device) {
    return Evidence.target(order, device)
        .filter(record -> !record.gone() && !record.flag(Column.IS_OBSOLETE))
        .map(record -> atDevice(order, record));
  }

  private static Waiting atDevice(Order order, SourceRecord record) {
    var received = order.receivedAt();
    var warns = order.target().countdown();
    if (received.isPresent() && warns != null) {
      return new Countdown(received.get().plus(warns));
    }
    if (received.isPresent()) {
      return new ForEvidence(received.get());
    }
    return record.flag(Column.ONLINE)
        ? new ForAnswer(
            record
                .instant(Column.LAST_POLICY_REQUEST)
                .map(last -> last.plus(POLICY_CYCLE))
                .orElse(null))
        : new DeviceOffline(
            record.instant(Column.LAST_OFFLINE).orElse(null), record.asOf(Column.ONLINE));
  }
}
