package io.mooring.persistence;

import static java.lang.System.Logger.Level.INFO;
import static java.util.stream.Collectors.groupingBy;

import io.mooring.access.TenantId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * Computes anew what lists show, from the source records, where other rules computed it last. It is
 * done before the portal opens, in steps of one transaction each, which keep their place: broken
 * off, it goes on there. Of several portals that start at once one takes a step at a time, and
 * those of an older version leave to the newest what it has begun.
 */
final class Reckoning {

  /** Goes up with every change to what {@link Projection} computes of the same records. */
  static final int RULES = 9;

  private static final int NONE = 0;
  private static final int BATCH = 500;
  private static final int TOLD_EVERY = 10_000;

  private static final System.Logger LOG = System.getLogger(Reckoning.class.getName());

  private final Sessions sessions;
  private final int most;

  /**
   * @param most so many source records are looked at in a step
   */
  Reckoning(Sessions sessions, int most) {
    this.sessions = sessions;
    this.most = most;
  }

  static void bringUpToDate(Sessions sessions) {
    var reckoning = new Reckoning(sessions, BATCH);
    var devices = reckoning.toTheEnd();
    if (devices > 0) {
      LOG.log(INFO, "What lists show is computed anew, here of {0} devices.", devices);
    }
  }

  /** How many devices it was for this portal. */
  int toTheEnd() {
    var all = 0;
    for (var step = step(); step.isPresent(); step = step()) {
      var before = all;
      all += step.getAsInt();
      if (before / TOLD_EVERY < all / TOLD_EVERY) {
        LOG.log(INFO, "Computing anew what lists show: {0} devices so far.", all);
      }
    }
    return all;
  }

  /** How many devices it computed; empty where nothing is left. */
  OptionalInt step() {
    return sessions.from(this::step);
  }

  private OptionalInt step(StatelessSession session) {
    var place = locked(session);
    if (place.rules >= RULES || place.nextRules > RULES) {
      return OptionalInt.empty();
    }
    if (place.nextRules < RULES) {
      place.begin(RULES);
    }
    var devices = batch(session, place);
    if (devices.isEmpty() && !nextTenant(session, place)) {
      place.rules = RULES;
      place.begin(NONE);
    }
    session.update(place);
    return OptionalInt.of(devices.size());
  }

  /** Nobody else takes a step meanwhile. */
  private static ProjectionRow locked(StatelessSession session) {
    return session.get(ProjectionRow.class, ProjectionRow.ONLY, LockMode.PESSIMISTIC_WRITE);
  }

  private static boolean nextTenant(StatelessSession session, ProjectionRow place) {
    var next =
        session
            .createSelectionQuery(
                "select tenant from SiteRow where tenant > :last order by tenant", UUID.class)
            .setParameter("last", place.tenant)
            .setMaxResults(1)
            .getResultList();
    next.forEach(tenant -> place.reached(tenant, ProjectionRow.FIRST));
    return !next.isEmpty();
  }

  private List<UUID> batch(StatelessSession session, ProjectionRow place) {
    var ids = after(session, place).stream().distinct().toList();
    if (!ids.isEmpty()) {
      var tenant = new TenantId(place.tenant);
      var records =
          SourceRecordRow.ofDevices(session, tenant, ids.stream().map(DeviceId::new).toList());
      RecordIdentifierRow.complete(session, records);
      of(session, tenant, records);
      place.reached(place.tenant, ids.getLast());
    }
    return ids;
  }

  /** Of each record its device: they lie beside each other in the index. */
  private List<UUID> after(StatelessSession session, ProjectionRow place) {
    var query =
        session
            .createSelectionQuery(
                """
                select device from SourceRecordRow
                where tenant = :tenant and device > :last order by tenant, device
                """,
                UUID.class)
            .setParameter("tenant", place.tenant)
            .setParameter("last", place.device)
            .setMaxResults(most);
    return Hint.index(query, "source_record_of").getResultList();
  }

  /** Computes these devices of a tenant anew. */
  static void of(StatelessSession session, TenantId tenant, Collection<DeviceId> ids) {
    of(session, tenant, SourceRecordRow.ofDevices(session, tenant, ids));
  }

  private static void of(StatelessSession session, TenantId tenant, List<SourceRecord> records) {
    var devices =
        records.stream().collect(groupingBy(SourceRecord::device)).entrySet().stream()
            .map(entry -> new Device(entry.getKey(), entry.getValue()))
            .toList();
    Projection.write(session, tenant, devices);
  }
}
