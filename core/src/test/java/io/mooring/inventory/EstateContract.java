package io.mooring.inventory;

import static io.mooring.SettableClock.MONDAY;
import static java.util.stream.Collectors.groupingBy;

import io.mooring.access.TenantId;
import io.mooring.device.Birth;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.Identity;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.device.SourceRecord.Stamp;
import io.mooring.device.SourceRecord.Version;
import io.mooring.site.AttachedSite;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteHealth;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.site.SiteName;
import io.mooring.site.Sites;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the contracts about records and devices begin with: attached sites with devices. */
public interface EstateContract {

  long FIRST = 16_777_216;

  Sites sites();

  SourceRecords records();

  static TenantId tenant() {
    return new TenantId(UUID.randomUUID());
  }

  /** Attaches a site and lets its connector say its code. */
  default SiteKey attached(TenantId tenant, String code) {
    var key = new SiteKey(tenant, SiteId.random());
    var name = new SiteName("Site " + code);
    sites()
        .add(
            new AttachedSite(
                key,
                name,
                null,
                null,
                null,
                MONDAY,
                null,
                0,
                0,
                io.mooring.site.RestartNotice.DEFAULT));
    sites().nextEpoch(key, ConnectorId.random(), code, "5.00.9141.1000");
    return key;
  }

  /** A record as it is read again: under its site's code, all read on Monday. */
  default SourceRecord record(SiteKey site, long id, Map<Column, String> values) {
    var device = DeviceId.random();
    return new SourceRecord(
        site,
        sites().find(site).orElseThrow().shown(),
        new ResourceId(id),
        Identity.of(new Birth(device, MONDAY)),
        values,
        new Stamp(new Version(1, 2, 3), "full" + id, MONDAY),
        new Stamp(new Version(1, 3, 4), "hot" + id, MONDAY.plusSeconds(1)),
        null,
        null);
  }

  default SourceRecord named(SiteKey site, long id, String name) {
    return record(site, id, Map.of(Column.NAME, name, Column.ONLINE, "true"));
  }

  static SourceRecord gone(SourceRecord record, Instant at) {
    return record.left(at);
  }

  /** Stores records of one tenant with the devices that they are all of. */
  default void put(SourceRecord... changed) {
    put(List.of(changed));
  }

  default void put(Collection<SourceRecord> changed) {
    var tenant = changed.iterator().next().site().tenant();
    Map<DeviceId, List<SourceRecord>> byDevice =
        changed.stream().collect(groupingBy(SourceRecord::device));
    var devices =
        byDevice.entrySet().stream().map(e -> new Device(e.getKey(), e.getValue())).toList();
    records().put(tenant, changed, devices);
    records().name(tenant, namings(changed), namings(changed));
  }

  private static List<SourceRecords.Naming> namings(Collection<SourceRecord> changed) {
    return changed.stream()
        .flatMap(record ->
            Traits.leading(record).stream()
                .map(one -> new SourceRecords.Naming(record.site(), record.resource(), one)))
        .toList();
  }

  default void passEnded(SiteKey site, boolean full, boolean trusted, Instant at) {
    sites().passEnded(site, full, new SiteHealth.PassReport(at, 9, 9, trusted, "", at));
  }
}
