package io.mooring.connector.orders;

import io.mooring.connector.health.SiteHealth;
import io.mooring.connector.pace.Turn;
import io.mooring.connector.portal.OrderPortal;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.wire.Orders;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the portal for orders, by a call that it holds open, and has them carried out. */
public final class PollTurn implements Turn {

  private static final Logger LOG = LoggerFactory.getLogger(PollTurn.class);

  /** A poll that ends sooner was not held at all: the next one waits. */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

  /** More cuts in a row than this are no proxy's idle limit but a portal that is away. */
  private static final int MOST_CUTS = 3;

  private final OrderPortal portal;
  private final SignedCommands signed;
  private final OrderDesk desk;
  private final Site site;
  private final SiteHealth health;
  private final Clock clock;
  private final long epoch;
  private final Hold hold;
  private int cuts;

  public PollTurn(
      OrderPortal portal,
      SignedCommands signed,
      OrderDesk desk,
      Site site,
      SiteHealth health,
      Clock clock,
      Polling polling) {
    this.portal = portal;
    this.signed = signed;
    this.desk = desk;
    this.site = site;
    this.health = health;
    this.clock = clock;
    this.epoch = polling.epoch();
    this.hold = new Hold(polling.hold());
  }

  /** In which epoch is polled, and how long a poll may be held at most. */
  public record Polling(long epoch, Duration hold) {}

  @Override
  public Duration take() throws IOException {
    try {
      desk.takeUp();
      return poll(room());
    } catch (SiteException e) {
      health.ill(e);
      throw e;
    }
  }

  private int room() throws IOException {
    var room = desk.room();
    if (room == 0) {
      health.full(desk.watched());
    } else {
      health.roomy();
    }
    return room;
  }

  /** Without room as well: a connector that is not heard of is taken for dead. */
  private Duration poll(int room) throws IOException {
    var began = clock.instant();
    var polled = ask(room, began);
    var isSoon = Duration.between(began, clock.instant()).compareTo(AT_ONCE) < 0;
    var pause = isSoon ? AT_ONCE : Duration.ZERO;
    // A portal that knows nothing of room may send some: their lease lapses, and they come again.
    return room == 0 ? pause : carryOut(polled, pause);
  }

  private Orders.Polled ask(int room, Instant began) throws PortalException {
    try {
      var polled = portal.poll(new Orders.Poll(epoch, hold.seconds(), room));
      cuts = 0;
      hold.held();
      return polled;
    } catch (PortalException.Dismissed e) {
      throw e;
    } catch (PortalException e) {
      return afterCut(e, Duration.between(began, clock.instant()));
    }
  }

  /** A proxy with an idle limit cuts a poll that is silent for too long. */
  private Orders.Polled afterCut(PortalException e, Duration elapsed) throws PortalException {
    if (!e.isCut() || elapsed.compareTo(AT_ONCE) <= 0) {
      throw e;
    }
    hold.cut();
    if (++cuts > MOST_CUTS) {
      throw e;
    }
    LOG.debug("A poll was cut off; the next one is held for {} s at most", hold.seconds());
    return Orders.Polled.NOTHING;
  }

  private Duration carryOut(Orders.Polled polled, Duration pause) throws IOException {
    if (polled.commands() == null) {
      return pause;
    }
    return switch (signed.judge(polled.commands(), polled.commandKeys())) {
      case SignedCommands.Judged.Genuine(var batch) -> {
        health.believes();
        yield carryOut(batch) ? Duration.ZERO : pause;
      }
      case SignedCommands.Judged.Rejected(var why) -> {
        health.disbelieves(why);
        yield AFTER_TROUBLE;
      }
    };
  }

  /**
   * Nothing is claimed while the site does not answer, or another one in its place: the portal
   * keeps the orders meanwhile.
   */
  private boolean carryOut(Orders.CommandBatch batch) throws IOException {
    LOG.info("Holds {} orders", batch.commands().size());
    site.identity();
    return clock.instant().isBefore(batch.expiresAt())
        && desk.carryOut(batch.commands(), batch.expiresAt());
  }
}
