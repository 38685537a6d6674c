package io.mooring.action;

import io.mooring.access.PersonId;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteKey;
import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request for a remote action, and what became of it.
 *
 * @param deadline while it is not started, when it expires; afterwards, when its end is unknown
 * @param claim by whom it was started; null before
 * @param sentAt the site's own time of taking it; null before it has
 * @param leasedUntil until when a connector may claim what it has fetched; null before
 * @param events everything that happened to it, oldest first
 */
public record Order(
    OrderId id,
    Request request,
    Target target,
    OrderState state,
    Instant deadline,
    @Nullable Claim claim,
    @Nullable Instant sentAt,
    @Nullable Instant leasedUntil,
    List<Event> events) {

  /** How many clients have received it, as a site's client operation counts them. */
  private static final String RECEIVED = "completedClients";

  private static final int MOST_EVIDENCE = 50;

  private static final int LONGEST_EVIDENCE = 1_000;

  public Order {
    events = List.copyOf(events);
  }

  /**
   * Who asked what, when and why.
   *
   * @param predecessor the order that this one tries again; null for a first one
   */
  public record Request(
      RemoteAction action,
      DeviceId device,
      PersonId person,
      String personName,
      String reason,
      Instant at,
      @Nullable OrderId predecessor) {}

  /**
   * Where it is carried out.
   *
   * @param baseline the time that its first sign had when it was asked; null when unknown
   * @param countdown how long the device warns before it acts, as the site's notice was then; null
   *     for what acts at once
   */
  public record Target(
      SiteKey site,
      ResourceId resource,
      @Nullable Instant baseline,
      @Nullable Duration countdown) {}

  /**
   * A connector's right to send it, granted once.
   *
   * @param connector null where it was claimed before this was written down
   */
  public record Claim(Instant at, @Nullable ConnectorId connector) {

    /** Whether another connector than this one sends it. */
    boolean isOfOther(ConnectorId other) {
      return connector != null && !connector.equals(other);
    }
  }

  /**
   * One thing that happened.
   *
   * @param sentence for a reader, in plain words
   * @param evidence names and values that prove it
   */
  public record Event(Instant at, OrderState state, String sentence, Map<String, String> evidence) {

    public Event {
      sentence = PlainText.line(sentence);
      evidence = plain(evidence);
    }

    /** Whoever reports may send anything: names and values are plain, bounded, and not many. */
    private static Map<String, String> plain(Map<String, String> evidence) {
      return evidence.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .limit(MOST_EVIDENCE)
          .collect(
              Collectors.toUnmodifiableMap(
                  one -> bounded(one.getKey()), one -> bounded(one.getValue()), (a, _) -> a));
    }

    private static String bounded(String text) {
      return Cut.to(LONGEST_EVIDENCE, PlainText.line(text));
    }

    public static Event of(Instant at, OrderState state, String sentence) {
      return new Event(at, state, sentence, Map.of());
    }
  }

  /** When the device's client was first reported to have received it; that is not its effect. */
  public Optional<Instant> receivedAt() {
    return events.stream().filter(event -> isReceipt(event.evidence())).map(Event::at).findFirst();
  }

  static boolean isReceipt(Map<String, String> evidence) {
    return !evidence.getOrDefault(RECEIVED, "0").equals("0");
  }

  /** When it is over at the latest, if it is claimed now, or its device has it from now on. */
  Instant deadlineFrom(Instant now) {
    var warns = target.countdown();
    var within = request.action().confirmsWithin();
    return now.plus(warns == null ? within : within.plus(warns));
  }

  /**
   * For how long it is watched from its claim on, at most: what warns before it acts may be
   * received as late as at its deadline, and then has all of its time.
   */
  public Duration watched() {
    var once = Duration.between(Instant.EPOCH, deadlineFrom(Instant.EPOCH));
    return target.countdown() == null ? once : once.multipliedBy(2);
  }

  /** As it is after a move. */
  Order after(Orders.Move move) {
    var nextClaim = move.claim();
    var nextSentAt = move.sentAt();
    return new Order(
        id,
        request,
        target,
        move.event().state(),
        Objects.requireNonNullElse(move.deadline(), deadline),
        nextClaim == null ? claim : nextClaim,
        nextSentAt == null ? sentAt : nextSentAt,
        leasedUntil,
        Stream.concat(events.stream(), Stream.of(move.event())).toList());
  }

  /** The newest sentence. */
  public String sentence() {
    return events.isEmpty() ? "" : events.getLast().sentence();
  }
}
