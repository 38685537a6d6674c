package io.mooring.device;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.inventory.EstateContract.gone;

import io.mooring.access.TenantId;
import io.mooring.inventory.EstateContract;
import io.mooring.site.CollectionId;
import io.mooring.site.SiteKey;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Devices of every sort, the same for the same seed. */
public interface MixedEstate extends EstateContract {

  /** In which some of them are. */
  CollectionId PILOT = new CollectionId("PS100012");

  /** The devices of one tenant, some of them of a second site. */
  record Estate(SiteKey first, SiteKey second, List<DeviceId> devices) {}

  /** Three dozen devices, clean and dirty, on two sites; ids and GUIDs alike for every tenant. */
  default Estate estate(TenantId tenant, long seed) {
    var random = new Random(seed);
    var first = attached(tenant, "PS1");
    var second = attached(tenant, "PS2");
    var devices = new ArrayList<DeviceId>();
    for (var n = 0; n < 36; n++) {
      var site = random.nextInt(3) == 0 ? second : first;
      var record = record(site, FIRST + n, values(random, n));
      var other = record(site.equals(first) ? second : first, FIRST + 100 + n, values(random, n));
      switch (n % 6) {
        case 0 -> put(record, other.of(record.device()));
        case 1 -> put(record, gone(other.of(record.device()), MONDAY));
        case 2 -> put(record.with(ambiguous(record)));
        default -> put(n == 7 || n == 21 ? gone(record, MONDAY) : record);
      }
      devices.add(record.device());
    }
    records().missing(first, List.of(new ResourceId(FIRST + 2), new ResourceId(FIRST + 9)), MONDAY);
    passEnded(first, false, true, MONDAY.plusSeconds(600));
    return new Estate(first, second, devices);
  }

  private static Identity ambiguous(SourceRecord record) {
    return new Identity(record.device(), record.born(), "It may be another.");
  }

  static Map<Column, String> values(Random random, int n) {
    var values = new EnumMap<Column, String>(Column.class);
    values.put(Column.NAME, pick(random, "PC-%04d", "LAPTOP-Anna-%d", "ÜMLÄUT_%d").formatted(n));
    values.put(Column.CLIENT_GUID, "GUID:%08d-0000-4000-8000-000000000000".formatted(n));
    values.put(Column.SERIAL_NUMBER, "SN-" + n);
    values.put(Column.IP_ADDRESSES, "10.0.%d.1\nfe80::%d".formatted(n % 5, n));
    values.put(Column.MAC_ADDRESSES, "00:15:5D:01:02:%02X".formatted(n));
    values.put(Column.OS_BUILD, "10.0." + pick(random, "26100.4774", "20348.1", "9200.1"));
    maybe(random, values, Column.PRIMARY_USERS, "CONTOSO\\anna.keller\nCONTOSO\\ben");
    maybe(random, values, Column.CURRENT_USER, "CONTOSO\\carla");
    var system = "Microsoft Windows NT %s 10.0".formatted(pick(random, "Server", "Workstation"));
    maybe(random, values, Column.OPERATING_SYSTEM, system);
    maybe(random, values, Column.CLIENT_VERSION, "5.00." + pick(random, "9141.1000", "998.1"));
    for (var flag :
        List.of(
            Column.IS_CLIENT,
            Column.IS_OBSOLETE,
            Column.MDM_ACTIVE,
            Column.MDM_ENROLLED,
            Column.MDM_PROVISIONED,
            Column.CO_MANAGEMENT_POLICY,
            Column.ON_INTERNET,
            Column.ONLINE)) {
      maybe(random, values, flag, pick(random, "true", "false"));
    }
    maybe(random, values, Column.CO_MANAGEMENT_FLAGS, pick(random, "8193", "8257", "8465", "many"));
    maybe(random, values, Column.MANAGEMENT_AGENT, pick(random, "mdm", "none", "odd"));
    maybe(random, values, Column.COLLECTIONS, pick(random, "", "-") + PILOT);
    var heard = MONDAY.minus(Duration.ofDays(random.nextInt(12)));
    maybe(random, values, Column.LAST_POLICY_REQUEST, heard.toString());
    maybe(random, values, Column.CLIENT_ACTIVE, pick(random, "0", "1"));
    maybe(random, values, Column.CLIENT_STATE, pick(random, "0", "2"));
    maybe(random, values, Column.LAST_ACTIVE, heard.plusSeconds(random.nextInt(99)).toString());
    maybe(random, values, Column.LAST_ONLINE, MONDAY.minusSeconds(40).toString());
    return values;
  }

  private static void maybe(
      Random random, Map<Column, String> values, Column column, String value) {
    if (random.nextInt(4) != 0) {
      values.put(column, value);
    }
  }

  private static String pick(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
