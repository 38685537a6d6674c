package io.mooring.app;

import io.mooring.access.TenantId;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.DetectedAppId;
import io.mooring.cloud.DetectedApps;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.device.DeviceId;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectSource;
import io.mooring.subject.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which devices have which app, app by app, the one read longest ago first: a while at a
 * time, each app once a day. Broken off, it goes on with the next.
 */
public final class AppDevicesSource implements SubjectSource {

  private static final Duration ONCE_IN = Duration.ofHours(24);

  /** What else is to be read waits no longer. */
  private static final Duration AT_A_TIME = Duration.ofMinutes(2);

  private static final int APPS_AT_A_TIME = 2_000;

  private final TenantId tenant;
  private final DetectedApps graph;
  private final DetectedAppRecords records;
  private final Clock clock;

  public AppDevicesSource(
      TenantId tenant, DetectedApps graph, DetectedAppRecords records, Clock clock) {
    this.tenant = tenant;
    this.graph = graph;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public Subject subject() {
    return Subject.APP_DEVICES;
  }

  @Override
  public CloudPass read(Turn turn) {
    var running = new Running();
    var end = running.begun.plus(AT_A_TIME);
    var due = records.due(tenant, running.begun.minus(ONCE_IN), APPS_AT_A_TIME).iterator();
    while (due.hasNext() && running.doubt.isEmpty() && clock.instant().isBefore(end)) {
      turn.reading();
      running.read(due.next());
    }
    return running.report();
  }

  /** A while of reading. */
  private final class Running {

    private final Instant begun = clock.instant();
    private final Map<IntuneDeviceId, Optional<DeviceId>> known = new HashMap<>();
    private Optional<Doubt> doubt = Optional.empty();
    private long shown;
    private int pages;
    private int calls;
    private int putOff;

    void read(DetectedAppId app) {
      var at = clock.instant();
      var now = new HashSet<DeviceId>();
      var pass = graph.devicesWith(app, page -> now.addAll(known(page)));
      var held = records.having(tenant, app);
      var lost = pass.trusted() ? but(held, now) : List.<DeviceId>of();
      records.change(tenant, app, but(now, held), lost);
      records.asked(tenant, app, at, pass.trusted());
      doubt = pass.doubts().stream().filter(Running::stops).findFirst();
      shown += pass.records();
      pages += pass.effort().pages();
      calls += pass.effort().calls();
      putOff += pass.effort().putOff();
    }

    private static List<DeviceId> but(Set<DeviceId> these, Set<DeviceId> others) {
      return these.stream().filter(device -> !others.contains(device)).toList();
    }

    /** Each device is looked up once; phones are nobody's here. */
    private List<DeviceId> known(List<IntuneDeviceId> ids) {
      var strange = ids.stream().filter(id -> !known.containsKey(id)).toList();
      if (!strange.isEmpty()) {
        lookUp(strange);
      }
      return ids.stream().flatMap(id -> known.getOrDefault(id, Optional.empty()).stream()).toList();
    }

    private void lookUp(Collection<IntuneDeviceId> ids) {
      var found = records.devices(tenant, ids);
      ids.forEach(id -> known.put(id, Optional.ofNullable(found.get(id))));
    }

    /** What is wrong with one app alone, its age tells. */
    private static boolean stops(Doubt doubt) {
      return switch (doubt.cause()) {
        case UNAVAILABLE, THROTTLED, SIGN_IN, FORBIDDEN, FAILED, ENDED -> true;
        case REFUSED, NONSENSE, REPEATED, MISSING, UNCOUNTED -> false;
      };
    }

    CloudPass report() {
      return new CloudPass(
          begun,
          Duration.between(begun, clock.instant()),
          shown,
          null,
          new CloudPass.Effort(pages, calls, putOff),
          null,
          doubt.stream().toList());
    }
  }
}
