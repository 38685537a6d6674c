package io.mooring.connector.orders;

import io.mooring.wire.Orders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order in the journal.
 *
 * @param expiresAt until when the same command may come again
 * @param result absent until something is known
 */
record Entry(
    String order,
    String action,
    long resource,
    Instant begunAt,
    Instant expiresAt,
    Stage stage,
    @Nullable Result result) {

  enum Stage {
    /** The portal is being asked for the order; nothing has been sent to the site. */
    CLAIMING,
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

  static Entry claiming(Orders.Command command, Instant now, Instant expiresAt) {
    return new Entry(
        command.orderId(),
        command.action(),
        command.resourceId(),
        now,
        expiresAt,
        Stage.CLAIMING,
        null);
  }

  Entry at(Stage next) {
    return new Entry(order, action, resource, begunAt, expiresAt, next, result);
  }

  Entry knowing(Result known) {
    return new Entry(order, action, resource, begunAt, expiresAt, stage, known);
  }

  Entry settled(Result known) {
    return knowing(known).at(Stage.SETTLED);
  }

  /** The moment from which an effect counts, by the site's clock where it told it. */
  Instant since() {
    return result == null || result.siteTime() == null ? begunAt : result.siteTime();
  }
}
