package io.mooring.coexistence;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.id.HashedId;
import io.mooring.inventory.Inlet;
import io.mooring.inventory.Passes;
import io.mooring.inventory.SourceRecords;
import io.mooring.mdm.MdmName;
import io.mooring.site.AttachedSite;
import io.mooring.site.ConnectorId;
import io.mooring.site.RestartNotice;
import io.mooring.site.SiteKey;
import io.mooring.site.SiteName;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import io.mooring.wire.Gateway;
import io.mooring.wire.Held;
import io.mooring.wire.Pass;
import io.mooring.wire.RowHash;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Lays the list of a third-party MDM over what is held of it, as a full pass: what the list no
 * longer has is gone, and more than 1 % at once waits for a person.
 */
public final class MdmReading {
  private static final String VERSION = "a list of its devices";

  private final SourceRecords records;
  private final Sites sites;
  private final Inlet inlet;
  private final Passes passes;
  private final Transactions transactions;
  private final Clock clock;
  private final ConnectorId reader = ConnectorId.random();

  public MdmReading(
      SourceRecords records,
      Sites sites,
      Inlet inlet,
      Passes passes,
      Transactions transactions,
      Clock clock) {
    this.records = records;
    this.sites = sites;
    this.inlet = inlet;
    this.passes = passes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A device that the last list lacks. */
  public record Missing(DeviceId device, String name) {}

  /** What came of a list. */
  record Outcome(SiteKey mdm, long pass, long devices, long changed, Pass.Ended ended) {}

  /**
   * Takes the list in.
   *
   * @param checked that has been read to its end before, without a refusal
   * @throws io.mooring.site.Fenced when another list of this MDM is taken in meanwhile
   */
  Outcome replace(TenantId tenant, MdmName name, DeviceTable checked) {
    var running = new Running(begun(SiteKey.of(tenant, name), name));
    checked.read(new EnrolledDevices(running::take));
    return running.end();
  }

  /** Devices that the last list lacks while a person has yet to decide. */
  List<Missing> missing(SiteKey mdm, int most) {
    var ids = records.missing(mdm).stream().limit(most).toList();
    return records.find(mdm, ids).values().stream()
        .map(record -> new Missing(record.device(), record.text(Column.NAME).orElse("(no name)")))
        .sorted(Comparator.comparing(Missing::name))
        .toList();
  }

  /** Whoever reads now is the one who reads it; an earlier list on its way is fenced. */
  private AttachedSite begun(SiteKey key, MdmName name) {
    return transactions.inOne(() -> {
      var before = sites.find(key);
      if (before.isEmpty()) {
        sites.add(first(key, name));
      }
      var called = before.map(known -> known.name().value()).orElse(name.value());
      sites.nextEpoch(key, reader, called, VERSION);
      return sites.find(key).orElseThrow();
    });
  }

  private AttachedSite first(SiteKey key, MdmName name) {
    var shown = new SiteName(name.value());
    var now = clock.instant();
    return new AttachedSite(key, shown, null, null, null, now, null, 0, 0, RestartNotice.DEFAULT);
  }

  /** The hashes of all that is held, by id. */
  private Map<Long, String> held(AttachedSite mdm) {
    var hashes = new TreeMap<Long, String>();
    List<Held.Row> some;
    do {
      some = records.held(mdm.key(), hashes.isEmpty() ? 0 : hashes.lastKey(), Gateway.MAX_IDS);
      some.forEach(row -> hashes.put(row.id(), Objects.requireNonNullElse(row.full(), "")));
    } while (some.size() == Gateway.MAX_IDS);
    return hashes;
  }

  /** A list on its way in. */
  private final class Running {
    private final AttachedSite mdm;
    private final long pass;
    private final Map<Long, String> unseen;
    private final List<Batch.Row> waiting = new ArrayList<>();
    private long sequence;
    private long devices;
    private long changed;

    Running(AttachedSite mdm) {
      this.mdm = mdm;
      pass = passes.begin(mdm);
      unseen = held(mdm);
    }

    void take(EnrolledDevice device) {
      var row = new Batch.Row(HashedId.of(device.identity()), keyed(device.values()), null);
      devices++;
      if (!RowHash.of(Objects.requireNonNull(row.full())).equals(unseen.remove(row.id()))) {
        waiting.add(row);
      }
      if (waiting.size() == Gateway.MAX_ROWS) {
        send();
      }
    }

    private static Map<String, String> keyed(Map<Column, String> values) {
      var keyed = new HashMap<String, String>();
      values.forEach((column, value) -> keyed.put(column.key(), value));
      return keyed;
    }

    private void send() {
      var rows = List.copyOf(waiting);
      waiting.clear();
      sequence++;
      changed += rows.size();
      inlet.take(mdm, new Batch(mdm.epoch(), pass, sequence, clock.instant(), rows));
    }

    Outcome end() {
      if (!waiting.isEmpty()) {
        send();
      }
      var missing = unseen.keySet().stream().limit(Gateway.MAX_IDS).toList();
      var end =
          new Pass.End(
              mdm.epoch(),
              pass,
              Pass.Kind.FULL,
              devices,
              devices,
              devices,
              missing,
              unseen.size(),
              null,
              clock.instant());
      return new Outcome(mdm.key(), pass, devices, changed, passes.end(mdm, end));
    }
  }
}
