package io.mooring.action;

import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.wire.Column;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What proves an order, and what is known of one that nothing proves. */
final class Evidence {

  private Evidence() {}

  /** A sign and its time, by the clock of the site or of the device. */
  record Proof(Sign sign, Instant at) {}

  /**
   * A time away from the site, which a restart takes, and sleep as well.
   *
   * @param from when the site noticed
   */
  record Absence(Instant from, Instant to) {}

  /** The very record that the order went to, whatever other sites say of the device. */
  static Optional<SourceRecord> target(Order order, Device device) {
    return device.records().stream()
        .filter(record -> record.site().equals(order.target().site()))
        .filter(record -> record.resource().equals(order.target().resource()))
        .findFirst();
  }

  /** What the device's record at the site proves. */
  static Optional<Proof> in(Order order, Device device) {
    return target(order, device).stream()
        .flatMap(record ->
            order.request().action().signs().stream()
                .flatMap(sign ->
                    sign.column().flatMap(record::instant).map(at -> new Proof(sign, at)).stream()))
        .filter(proof -> proves(order, proof))
        .findFirst();
  }

  /** What a connector has sighted proves; what can't be read proves nothing. */
  static Optional<Proof> in(Order order, Map<String, String> sighted) {
    return sighted.entrySet().stream()
        .flatMap(one ->
            Sign.ofKey(one.getKey())
                .flatMap(sign -> instant(one.getValue()).map(at -> new Proof(sign, at)))
                .stream())
        .filter(proof -> order.request().action().signs().contains(proof.sign()))
        .filter(proof -> proves(order, proof))
        .findFirst();
  }

  /**
   * Newer than what was known when it was asked, and not older than the sending by the site's own
   * time; nothing proves what the site has not taken. A site's times are whole seconds in places,
   * hence the rounding.
   */
  private static boolean proves(Order order, Proof proof) {
    var from = order.sentAt();
    var baseline = order.target().baseline();
    return from != null
        && !proof.at().isBefore(from.truncatedTo(ChronoUnit.SECONDS))
        && (baseline == null || proof.at().isAfter(baseline));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** That the target received it, went away after the sending, and came back. */
  static Optional<Absence> absence(Order order, Device device) {
    var sent = order.receivedAt().isPresent() ? order.sentAt() : null;
    return target(order, device)
        .flatMap(record ->
            record
                .instant(Column.LAST_OFFLINE)
                .filter(from -> sent != null && from.isAfter(sent))
                .flatMap(from ->
                    record
                        .instant(Column.LAST_ONLINE)
                        .filter(to -> to.isAfter(from))
                        .map(to -> new Absence(from, to))));
  }

  /** Whether another client has taken the target's place: the device was installed anew. */
  static boolean replaced(Order order, Device device) {
    var main = device.main();
    var isMain =
        main.site().equals(order.target().site())
            && main.resource().equals(order.target().resource());
    var left =
        target(order, device)
            .map(record -> record.gone() || record.flag(Column.IS_OBSOLETE))
            .orElse(true);
    var lives = !main.gone() && !main.flag(Column.IS_OBSOLETE) && main.flag(Column.IS_CLIENT);
    return !isMain && lives && left;
  }

  /** What the site knows of the target that a reader of an unproved order wants to see. */
  static Map<String, String> known(Order order, Device device) {
    var known = new LinkedHashMap<String, String>();
    target(order, device)
        .ifPresent(record ->
            Stream.concat(
                    order.request().action().signs().stream()
                        .flatMap(sign -> sign.column().stream()),
                    Stream.of(Column.ONLINE, Column.LAST_OFFLINE, Column.LAST_ONLINE))
                .forEach(column ->
                    record.text(column).ifPresent(text -> known.put(column.key(), text))));
    return known;
  }
}
