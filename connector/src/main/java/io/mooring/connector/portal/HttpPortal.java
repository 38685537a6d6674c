package io.mooring.connector.portal;

import io.mooring.connector.net.Outbound;
import io.mooring.wire.Batch;
import io.mooring.wire.Enrol;
import io.mooring.wire.Gateway;
import io.mooring.wire.Held;
import io.mooring.wire.Hello;
import io.mooring.wire.Orders;
import io.mooring.wire.Pass;
import io.mooring.wire.Standing;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** The portal over HTTP, every request signed by the connector's key. */
public final class HttpPortal implements InventoryPortal, OrderPortal, SitePortal {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What an answer to a long poll may take beyond its hold. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final PortalCalls calls;
  private final Proofs proofs;
  private final PortalClock clock;
  private final String connectorId;
  private final Supplier<ConnectorKey> key;

  /**
   * @param portal the portal's address without a path
   * @param key the key to sign the next request with
   */
  public HttpPortal(
      Outbound outbound,
      URI portal,
      PortalClock clock,
      String connectorId,
      Supplier<ConnectorKey> key) {
    this.calls = new PortalCalls(outbound, portal, clock);
    this.proofs = new Proofs(clock);
    this.clock = clock;
    this.connectorId = connectorId;
    this.key = key;
  }

  @Override
  public Hello.Answer hello(Hello.Request request) throws PortalException {
    var answer = post(Gateway.HELLO, request, Hello.Answer.class);
    clock.correct(answer.portalTime());
    return answer;
  }

  @Override
  public Standing.Stood standBy(Standing.By by) throws PortalException {
    var answer = post(Gateway.STAND_BY, by, Standing.Stood.class);
    clock.correct(answer.portalTime());
    return answer;
  }

  @Override
  public Standing.Answer standing() throws PortalException {
    return post(Gateway.STANDING, new Standing.Request(), Standing.Answer.class);
  }

  @Override
  public void trouble(Hello.Trouble trouble) throws PortalException {
    post(Gateway.TROUBLE, trouble, Hello.Ack.class);
  }

  @Override
  public Enrol.Rotated rotate(Enrol.Rotate rotate) throws PortalException {
    return post(Gateway.ROTATE, rotate, Enrol.Rotated.class);
  }

  @Override
  public Pass.Begun begin(Pass.Begin begin) throws PortalException {
    return post(Gateway.BEGIN_PASS, begin, Pass.Begun.class);
  }

  @Override
  public Held.Answer held(Held.Request request) throws PortalException {
    return post(Gateway.HELD, request, Held.Answer.class);
  }

  @Override
  public Batch.Answer upload(Batch batch) throws PortalException {
    return post(Gateway.BATCH, batch, Batch.Answer.class);
  }

  @Override
  public Pass.Ended end(Pass.End end) throws PortalException {
    return post(Gateway.END_PASS, end, Pass.Ended.class);
  }

  @Override
  public Orders.Polled poll(Orders.Poll poll) throws PortalException {
    var within = Duration.ofSeconds(poll.holdSeconds()).plus(GRACE);
    return post(Gateway.POLL, poll, Orders.Polled.class, within);
  }

  @Override
  public Orders.Claims claim(Orders.Claim claim) throws PortalException {
    return post(Gateway.CLAIM, claim, Orders.Claims.class);
  }

  @Override
  public void report(Orders.Reports reports) throws PortalException {
    post(Gateway.REPORT, reports, Hello.Ack.class);
  }

  private <T> T post(String path, Object body, Class<T> answerType) throws PortalException {
    return post(path, body, answerType, PATIENCE);
  }

  private <T> T post(String path, Object body, Class<T> answerType, Duration within)
      throws PortalException {
    return calls.post(
        path,
        body,
        answerType,
        sent -> proofs.ofRequest(key.get(), connectorId, path, sent),
        within);
  }
}
