package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.Identifier;
import io.mooring.reconciliation.RecordKey;
import io.mooring.site.SiteKey;
import io.mooring.wire.Batch;
import io.mooring.wire.Cut;
import io.mooring.wire.Held;
import io.mooring.wire.PlainText;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the sources said, and the projections made of it. One statement serves many rows. */
public interface SourceRecords {

  /** Those of these ids that are held, gone ones included. */
  Map<ResourceId, SourceRecord> find(SiteKey site, Collection<ResourceId> ids);

  /** All records of these devices, from every site of the tenant. */
  List<SourceRecord> ofDevices(TenantId tenant, Collection<DeviceId> devices);

  /** Those of these records that are held, from every site of the tenant. */
  List<SourceRecord> find(TenantId tenant, Collection<RecordKey> keys);

  /**
   * Which records have these identifiers.
   *
   * @param most so many are told of each; which ones, where there are more, is open
   */
  Map<Identifier, List<RecordKey>> having(TenantId tenant, Map<Identifier, Integer> most);

  /** How often records have become known by new identifiers, as far as that is committed. */
  long turns(TenantId tenant);

  /**
   * Counts one turn more. Others wait for the end of the transaction, so it comes last in it.
   *
   * @return the turns with this one
   */
  long turn(TenantId tenant);

  /** Whether anything that a person decided on records stands; of most tenants nothing does. */
  boolean isDecided(TenantId tenant);

  /** What persons decided on any of these records, unless it was taken back. */
  List<Decision> decisions(TenantId tenant, Collection<RecordKey> keys);

  /**
   * Adds or replaces the records, and the projections of their devices. A record that was set aside
   * before no longer is.
   *
   * @param devices with these records; what other sources changed of them meanwhile is seen
   */
  void put(TenantId tenant, Collection<SourceRecord> records, Collection<Device> devices);

  /**
   * Gives records other identities. What else is held of them stays.
   *
   * @param emptied devices that have lost their last record
   */
  void move(TenantId tenant, Collection<SourceRecord> moved, Collection<DeviceId> emptied);

  /** By which identifiers records are found from now on, and by which no longer. */
  void name(TenantId tenant, Collection<Naming> gained, Collection<Naming> lost);

  /**
   * Hashes of what is held and not gone, and of what was set aside, after an id, in order of id.
   */
  List<Held.Row> held(SiteKey site, long after, int limit);

  /** How many are held and not gone. */
  long heldCount(SiteKey site);

  /** Keeps rows that broke a rule, replacing what was kept of the same ids. */
  void setAside(SiteKey site, Collection<SetAside> rows);

  /** The rows that were set aside, newest first. */
  List<SetAside> setAside(SiteKey site, int limit);

  /** Drops what was set aside of these ids. */
  void forgetSetAside(SiteKey site, Collection<ResourceId> ids);

  /** Exactly these are missing from now on; those that were missing before keep their time. */
  void missing(SiteKey site, Collection<ResourceId> ids, Instant since);

  /** The ids that are missing while a person has yet to decide. */
  List<ResourceId> missing(SiteKey site);

  /** That a record has an identifier by which others find it. */
  record Naming(SiteKey site, ResourceId resource, Identifier identifier) {}

  /**
   * A row that broke a rule.
   *
   * @param row as it was sent, so that nothing is lost but half signs, which can't be written down
   */
  record SetAside(Batch.Row row, String why, Instant at) {

    /** No column is called as long; readers of JSON have limits of their own. */
    private static final int LONGEST_NAME = 100;

    public SetAside {
      row = new Batch.Row(row.id(), whole(row.full()), whole(row.hot()));
    }

    /** In order of their names: those that agree when they are cut have the same numbers always. */
    private static @Nullable Map<String, String> whole(@Nullable Map<String, String> sent) {
      if (sent == null) {
        return null;
      }
      var whole = new HashMap<String, String>();
      var counts = new HashMap<String, Integer>();
      new TreeMap<>(sent)
          .forEach((name, value) -> {
            var free = Cut.to(LONGEST_NAME, PlainText.whole(name));
            var cut = free;
            while (whole.containsKey(free)) {
              free = numbered(cut, counts.merge(cut, 1, Integer::sum) + 1);
            }
            whole.put(free, PlainText.whole(value));
          });
      return whole;
    }

    private static String numbered(String name, int number) {
      var end = " (" + number + ")";
      return Cut.to(LONGEST_NAME - end.length(), name) + end;
    }
  }
}
