package io.mooring.connector.testing;

import io.mooring.connector.portal.InventoryPortal;
import io.mooring.connector.portal.OrderPortal;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.SitePortal;
import io.mooring.wire.Batch;
import io.mooring.wire.CommandKeys;
import io.mooring.wire.Enrol;
import io.mooring.wire.Held;
import io.mooring.wire.Hello;
import io.mooring.wire.Orders;
import io.mooring.wire.Pass;
import io.mooring.wire.RowHash;
import io.mooring.wire.Standing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A portal in memory that stores what it is sent and remembers what it was told. A pass asks it
 * what it holds while a batch is on its way.
 */
public final class FakePortal implements InventoryPortal, OrderPortal, SitePortal {

  public final TreeMap<Long, Map<String, String>> full = new TreeMap<>();
  public final TreeMap<Long, Map<String, String>> hot = new TreeMap<>();
  public final List<Pass.Begin> begun = new ArrayList<>();
  public final List<Batch> batches = new ArrayList<>();
  public final List<Pass.End> ends = new ArrayList<>();
  public final List<Orders.Report> reports = new ArrayList<>();
  public final List<Hello.Trouble> troubles = new ArrayList<>();
  public final List<Integer> holds = new ArrayList<>();
  public final Deque<String> commands = new ArrayDeque<>();
  public final Set<String> claimed = new HashSet<>();

  /** Thrown by every call, by every claim after it was granted, by every report. */
  public @Nullable PortalException away;

  public @Nullable PortalException losesClaims;
  public @Nullable PortalException losesReports;

  public @Nullable CommandKeys commandKeys;

  /** What whoever stands by is told, one after another; then the site is taken. */
  public final Deque<Standing.Stood> stands = new ArrayDeque<>();

  public boolean holdsSite;
  public int standings;

  /** Named to every pass. */
  public @Nullable List<String> collections;

  /** Answers a page of what is held at a time. */
  public int heldPage = 1_000;

  @Override
  public Pass.Begun begin(Pass.Begin begin) throws PortalException {
    fail(away);
    begun.add(begin);
    return new Pass.Begun(begun.size(), collections);
  }

  @Override
  public synchronized Held.Answer held(Held.Request request) throws PortalException {
    fail(away);
    var ids = new ArrayList<>(full.tailMap(request.after(), false).keySet());
    var page = ids.subList(0, Math.min(heldPage, ids.size()));
    var rows = page.stream().map(id -> new Held.Row(id, hash(full, id), hash(hot, id))).toList();
    return new Held.Answer(rows, page.size() < ids.size());
  }

  private static @Nullable String hash(Map<Long, Map<String, String>> group, long id) {
    var columns = group.get(id);
    return columns == null ? null : RowHash.of(columns);
  }

  @Override
  public synchronized Batch.Answer upload(Batch batch) throws PortalException {
    fail(away);
    batches.add(batch);
    for (var row : batch.rows()) {
      if (row.full() != null) {
        full.put(row.id(), row.full());
      }
      if (row.hot() != null) {
        hot.put(row.id(), row.hot());
      }
    }
    return new Batch.Answer(batch.rows().size(), 0, List.of());
  }

  @Override
  public Pass.Ended end(Pass.End end) throws PortalException {
    fail(away);
    ends.add(end);
    return new Pass.Ended(Pass.Verdict.TRUSTED, 0, "fine");
  }

  /** Whether it knows that connectors may have no room. */
  public boolean isNewer = true;

  @Override
  public Orders.Polled poll(Orders.Poll poll) throws PortalException {
    fail(away);
    holds.add(poll.holdSeconds());
    return new Orders.Polled(isNewer && poll.most() == 0 ? null : commands.poll(), commandKeys);
  }

  @Override
  public Orders.Claims claim(Orders.Claim claim) throws PortalException {
    fail(away);
    var claims = claim.orderIds().stream().map(this::claim).toList();
    fail(losesClaims);
    return new Orders.Claims(claims);
  }

  private Orders.Claimed claim(String order) {
    var isFirst = claimed.add(order);
    return new Orders.Claimed(order, isFirst, isFirst ? null : "claimed before");
  }

  @Override
  public void report(Orders.Reports told) throws PortalException {
    fail(away);
    fail(losesReports);
    reports.addAll(told.reports());
  }

  @Override
  public Hello.Answer hello(Hello.Request request) throws PortalException {
    fail(away);
    return new Hello.Answer(1, null, SettableClock.MONDAY, commandKeys);
  }

  @Override
  public Standing.Stood standBy(Standing.By by) throws PortalException {
    fail(away);
    var stood = stands.poll();
    return stood == null
        ? new Standing.Stood(hello(by.hello()), null, SettableClock.MONDAY)
        : stood;
  }

  @Override
  public Standing.Answer standing() throws PortalException {
    fail(away);
    standings++;
    return new Standing.Answer("c1", "Contoso", holdsSite, null, SettableClock.MONDAY);
  }

  @Override
  public void trouble(Hello.Trouble trouble) throws PortalException {
    fail(away);
    troubles.add(trouble);
  }

  @Override
  public Enrol.Rotated rotate(Enrol.Rotate rotate) throws PortalException {
    fail(away);
    return new Enrol.Rotated("thumbprint", SettableClock.MONDAY.toString());
  }

  /** Rows that came in batches, over all passes. */
  public int rowsSent() {
    return batches.stream().mapToInt(batch -> batch.rows().size()).sum();
  }

  public Pass.End lastEnd() {
    return ends.getLast();
  }

  private static void fail(@Nullable PortalException fault) throws PortalException {
    if (fault != null) {
      throw fault;
    }
  }
}
