package io.mooring.web.words;

import io.mooring.action.Order;
import io.mooring.action.Waiting;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Why an order has not ended yet, in sentences.
 *
 * @param order the one that waits
 */
public record WaitingWords(Order order, Instant now, ZoneId zone) {

  /** One or two sentences. */
  public String of(Waiting waiting) {
    return switch (waiting) {
      case Waiting.ConnectorSilent(var since) -> silent(since);
      case Waiting.SiteTrouble(var sentence, var remedy, var since) ->
          "The site has not done what it was asked since %s: %s %s"
              .formatted(time(since), sentence, remedy);
      case Waiting.ForConnector() ->
          "It waits for the site's connector to fetch it, which takes seconds while that is"
              + " connected.";
      case Waiting.Lease(var until) ->
          "A connector has fetched it. If it has not begun by %s, it is handed out again."
              .formatted(time(until));
      case Waiting.ForSite(var since) ->
          "The connector began to send it at %s; the site has not yet said that it took it."
              .formatted(time(since));
      case Waiting.DeviceOffline(var since, var asOf) -> offline(since, asOf);
      case Waiting.ForAnswer(var nextContact) -> answer(nextContact);
      case Waiting.Countdown(var latest) -> countdown(latest);
      case Waiting.ForEvidence(var receivedAt) ->
          "The device has received it, as was heard at %s. %s"
              .formatted(time(receivedAt), evidence());
    };
  }

  private static String whenKnown(@Nullable Instant since, String words) {
    return since == null || since.equals(Instant.EPOCH) ? "" : words;
  }

  private String silent(@Nullable Instant since) {
    return since == null
        ? "No connector of the site has called yet."
        : "No connector of the site has called since %s. Nothing reaches the site until one does."
            .formatted(time(since));
  }

  private String offline(@Nullable Instant since, Instant asOf) {
    return "The device is offline"
        + whenKnown(since, " since " + (since == null ? "" : time(since)))
        + whenKnown(asOf, " (as of " + time(asOf) + ")")
        + ". The request stays at the site, which may still reach it when it comes back.";
  }

  private String answer(@Nullable Instant next) {
    if (next == null) {
      return "The device is online and has not answered. When it asks the site next is not known.";
    }
    return next.isAfter(now)
        ? "The device is online and has not answered. By the usual cycle it asks the site by %s."
            .formatted(time(next))
        : "The device is online and has not answered. By the usual cycle it should have asked the"
            + " site by %s.".formatted(time(next));
  }

  private String countdown(Instant latest) {
    return latest.isAfter(now)
        ? "The device has it and warns whoever works there. By %s, it restarts by %s."
            .formatted(assumed(), time(latest))
        : "By %s, it was over by %s. %s".formatted(assumed(), time(latest), evidence());
  }

  /** Nobody can read the countdown at the device. */
  private String assumed() {
    var warns = order.target().countdown();
    return "the countdown%s that was assumed when it was asked"
        .formatted(
            warns == null ? "" : " of " + Numbers.count(warns.toMinutes(), "minute", "minutes"));
  }

  private String evidence() {
    return "Nothing has proved it yet: it takes "
        + SignWords.proofs(order.request().action())
        + ".";
  }

  private String time(Instant instant) {
    return Times.brief(instant, now, zone);
  }
}
