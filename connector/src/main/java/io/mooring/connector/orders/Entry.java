package io.mooring.connector.orders;

import io.mooring.wire.Orders;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order in the journal. What may be absent is absent in lines of earlier versions too.
 *
 * @param expiresAt until when the same command may come again
 * @param call the call to the site that it shares with others; absent for one of its own
 * @param watchUntil until when what may prove it is looked for
 * @param before absent until the site was asked, and where it said no
 * @param result absent until something is known
 */
record Entry(
    String order,
    String action,
    long resource,
    Instant begunAt,
    Instant expiresAt,
    @Nullable String call,
    @Nullable Instant watchUntil,
    Stage stage,
    @Nullable Before before,
    @Nullable Result result) {

  /** For how long orders were watched when commands did not say so. */
  private static final Duration USUAL_WATCH = Duration.ofHours(2);

  /** A restart may be announced for two weeks (ConfigMgr reference, section 2.3). */
  private static final Duration LONGEST_WATCH = Duration.ofDays(31);

  enum Stage {
    /** The portal is being asked for the order; nothing has been sent to the site. */
    CLAIMING,
    /** Granted, and nothing was sent; earlier versions asked the site only then. */
    GRANTED,
    /** From here on it may have been sent to the site: it is never sent again. */
    BEGUN,
    /** What became of it is known here, and the portal has yet to hear of it. */
    SETTLED,
    /** Told as accepted; the site and the device are watched. */
    WATCHED,
    /** Nothing is left to do; kept so that the same command is known if it comes again. */
    CLOSED,
    /** As if it had never come. */
    FORGOTTEN
  }

  /**
   * What the site said just before the order was sent.
   *
   * @param siteTime the site's own time; absent when it did not tell
   * @param applications the state of each of the device's applications, where that may change
   * @param shutdown when Windows last wrote that it restarts or shuts down, by the device's clock
   * @param boot when the device last booted, by its clock
   * @param devices how many were sent to by the same call; absent for one
   */
  record Before(
      @Nullable Instant siteTime,
      @Nullable Map<String, String> applications,
      @Nullable Instant shutdown,
      @Nullable Instant boot,
      @Nullable Integer devices) {

    Before among(int many) {
      return new Before(siteTime, applications, shutdown, boot, many);
    }
  }

  static Entry claiming(Orders.Command command, Instant now, Instant expiresAt) {
    var wished =
        Duration.ofSeconds(Math.clamp(command.watchSeconds(), 0, LONGEST_WATCH.toSeconds()));
    return new Entry(
        command.orderId(),
        command.action(),
        command.resourceId(),
        now,
        expiresAt,
        null,
        now.plus(wished.isZero() ? USUAL_WATCH : wished),
        Stage.CLAIMING,
        null,
        null);
  }

  Entry at(Stage next) {
    return new Entry(
        order, action, resource, begunAt, expiresAt, call, watchUntil, next, before, result);
  }

  /** The site allows it. */
  Entry knowing(Before known) {
    return new Entry(
        order, action, resource, begunAt, expiresAt, call, watchUntil, stage, known, result);
  }

  /** To be sent now, by this call, which goes to so many devices. */
  Entry begun(Instant now, String by, int devices) {
    var known = before == null ? null : before.among(devices);
    var until = watchedUntil().plus(Duration.between(begunAt, now));
    return new Entry(
        order, action, resource, now, expiresAt, by, until, Stage.BEGUN, known, result);
  }

  Entry knowing(Result known) {
    return new Entry(
        order, action, resource, begunAt, expiresAt, call, watchUntil, stage, before, known);
  }

  /** To how many devices the call that sent it went. */
  int devices() {
    return before == null || before.devices() == null ? 1 : before.devices();
  }

  /** The call to the site that sent it, if any did. */
  String sentBy() {
    return call == null ? order : call;
  }

  Entry settled(Result known) {
    return knowing(known).at(Stage.SETTLED);
  }

  /**
   * The moment from which an effect counts, by the site's clock where it told it. The portal rounds
   * it in the same way, since a site's times are whole seconds in places.
   */
  Instant since() {
    var taken = result == null || result.siteTime() == null ? begunAt : result.siteTime();
    return taken.truncatedTo(ChronoUnit.SECONDS);
  }

  Instant watchedUntil() {
    return watchUntil == null ? begunAt.plus(USUAL_WATCH) : watchUntil;
  }

  /** The operation's id at the site; 0 while none is known. */
  long operationId() {
    return result == null ? 0 : result.operationId();
  }
}
