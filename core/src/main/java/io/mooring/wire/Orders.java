package io.mooring.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a connector fetches orders, claims them, and says what became of them. */
public final class Orders {

  /** Most orders in one batch of commands, one claim, and most reports in one call. */
  public static final int MOST = 1_000;

  private Orders() {}

  /**
   * A long poll.
   *
   * @param holdSeconds how long the portal may keep the call open while there is nothing to do
   * @param room how many orders may come at most, {@link #MOST} in any case; with none it is a sign
   *     of life alone. Absent from connectors that always have room
   */
  public record Poll(long epoch, int holdSeconds, @Nullable Integer room) {

    /** How many orders may come. */
    public int most() {
      return room == null ? MOST : Math.clamp(room, 0, MOST);
    }
  }

  /**
   * @param commands a compact JWS over a {@link CommandBatch}, signed by the portal's
   *     command-signing key; absent when there is nothing to do
   * @param commandKeys how that key came to be believed; absent without commands
   */
  public record Polled(@Nullable String commands, @Nullable CommandKeys commandKeys) {

    /** Nothing to do. */
    public static final Polled NOTHING = new Polled(null, null);
  }

  /** The payload of the JWS. */
  public record CommandBatch(
      String connectorId, Instant issuedAt, Instant expiresAt, List<Command> commands) {}

  /**
   * @param action such as {@code configmgr.syncMachinePolicy}
   * @param resourceId the device at the connector's own site
   * @param watchSeconds for how long after its start what may prove it is looked for
   */
  public record Command(String orderId, String action, long resourceId, long watchSeconds) {}

  /**
   * Asks to mark orders as started, durably, before anything is sent to the site.
   *
   * @param orderIds {@link #MOST} at most
   */
  public record Claim(long epoch, List<String> orderIds) {}

  /**
   * @param claims one for each order that was named
   */
  public record Claims(List<Claimed> claims) {}

  /**
   * @param granted true once only: whoever gets it carries the order out, whatever happens
   * @param why the reason of a refusal
   */
  public record Claimed(String orderId, boolean granted, @Nullable String why) {}

  /**
   * In the evidence of a sighting: when Windows wrote at the device that it restarts (event 1074 of
   * the device's timeline).
   */
  public static final String RESTART_EVENT = "restartEvent";

  /**
   * In the evidence of a sighting: when an application's enforcement state on the device was seen
   * to differ from what it was before the order.
   */
  public static final String APPLICATIONS_CHANGED = "applicationsChanged";

  /** What became of a claimed order at the site. */
  public enum Outcome {
    /** The site took it; the device has yet to answer. */
    ACCEPTED,
    /** The site said that it may not be done; nothing was sent. */
    REFUSED,
    /** The site failed it for certain; nothing will come of it. */
    FAILED,
    /** The connector fell between claim and answer and found no certain trace. */
    UNCERTAIN,
    /** The site tells more of an accepted order: clients that completed, failed, are offline. */
    PROGRESS,
    /**
     * The site shows of the device what may prove an accepted order. The evidence names it as an
     * instant: by {@link Column#key}, {@link #RESTART_EVENT} or {@link #APPLICATIONS_CHANGED}.
     */
    SIGHTED
  }

  /**
   * What became of several orders; of one it may tell several things, in their order.
   *
   * @param reports {@link #MOST} at most
   */
  public record Reports(long epoch, List<Report> reports) {}

  /**
   * @param sentence for a person, in plain words
   * @param siteTime the site's own time of the call, from its {@code Date} header
   * @param evidence such as {@code operationId}, {@code completedClients}, {@code offlineClients}
   */
  public record Report(
      String orderId,
      Outcome outcome,
      String sentence,
      @Nullable Instant siteTime,
      Map<String, String> evidence) {}
}
