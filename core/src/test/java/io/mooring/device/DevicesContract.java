package io.mooring.device;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.inventory.EstateContract.gone;
import static io.mooring.inventory.EstateContract.tenant;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.inventory.EstateContract;
import io.mooring.site.SiteKey;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Devices} must do: above all, that a list answers as the filter itself does. */
public interface DevicesContract extends EstateContract {

  List<String> FILTERS =
      List.of(
          "",
          "pc-1",
          "PC-00",
          "anna",
          "anna lap",
          "KELLER contoso\\anna.keller",
          "10.0.3",
          "00:15:5d",
          "GUID:00000007",
          "sn-1 anna",
          "16777220",
          "ümläut",
          "no-such-device",
          "site:PS1",
          "site:PS2,PS9",
          "site:ps1",
          "os:\"Windows 11 24H2\"",
          "os:\"Windows Server 2022,Unknown\"",
          "client:active",
          "client:inactive,none",
          "pendingRestart:yes",
          "onInternet:yes",
          "onInternet:no missing:yes",
          "missing:no",
          "presence:online",
          "presence:offline",
          "presence:unknown",
          "presence:online,unknown",
          "managementState:coManaged,coExisting",
          "managementState:thirdPartyMdmOnly",
          "pc managementState:tenantAttached presence:online site:PS1 client:active",
          "missing:perhaps");

  Devices devices();

  @Test
  default void everyListAnswersAsTheFilterDoesInMemory() {
    var here = tenant();
    var there = tenant();
    var both = new TwoTenants(estate(here, 1), estate(there, 2));
    for (var text : FILTERS) {
      var filter = FilterText.parse(text);
      for (var now : List.of(MONDAY, MONDAY.plusSeconds(1_100), MONDAY.plusSeconds(9_000))) {
        check(Scope.all(here), both.here(), filter, now);
        check(Scope.all(there), both.there(), filter, now);
        check(both.oneSite(), both.here(), filter, now);
      }
    }
  }

  /** The devices of two tenants that share resource ids and client GUIDs. */
  record TwoTenants(Estate hereEstate, Estate thereEstate) {

    List<DeviceId> here() {
      return hereEstate.devices();
    }

    List<DeviceId> there() {
      return thereEstate.devices();
    }

    Scope oneSite() {
      var site = hereEstate.second();
      return new Scope(site.tenant(), Set.of(site.site().value()));
    }
  }

  /** The devices of one tenant, some of them of a second site. */
  record Estate(SiteKey first, SiteKey second, List<DeviceId> devices) {}

  private void check(Scope scope, List<DeviceId> all, DeviceFilter filter, Instant now) {
    var expected =
        all.stream()
            .flatMap(id -> devices().find(scope, id).stream())
            .filter(device -> filter.matches(device, now))
            .map(device -> DeviceSummary.of(device, now))
            .toList();
    var listed = list(scope, filter, DeviceOrder.BY_NAME, now);
    var text = FilterText.of(filter);
    assertThat(listed).as(text).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(devices().count(scope, filter, now)).as(text).isEqualTo(expected.size());
    for (var facet : Facet.values()) {
      assertThat(devices().counts(scope, filter, facet, now))
          .as("%s by %s", text, facet)
          .isEqualTo(expected.stream().collect(groupingBy(facet::of, counting())));
    }
  }

  private List<DeviceSummary> list(
      Scope scope, DeviceFilter filter, DeviceOrder order, Instant now) {
    var listed = new ArrayList<DeviceSummary>();
    Cursor next = null;
    do {
      var page = devices().page(scope, new DeviceQuery(filter, order, next, 7), now);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
      listed.addAll(page.items());
      next = page.next();
    } while (next != null);
    return listed;
  }

  @Test
  default void everyOrderGoesOnByKeyToTheEndBothWays() {
    var tenant = tenant();
    estate(tenant, 3);
    var scope = Scope.all(tenant);
    var total = devices().count(scope, DeviceFilter.EVERYTHING, MONDAY);
    for (var sort : DeviceSort.values()) {
      var order =
          Comparator.comparing((DeviceSummary device) -> sort.place(device))
              .thenComparing(device -> device.id().toString());
      var up = list(scope, DeviceFilter.EVERYTHING, new DeviceOrder(sort, false), MONDAY);
      var down = list(scope, DeviceFilter.EVERYTHING, new DeviceOrder(sort, true), MONDAY);
      assertThat(up).as(sort.key()).hasSize((int) total).isSortedAccordingTo(order);
      assertThat(down).as(sort.key()).isEqualTo(up.reversed());
    }
  }

  /** Three dozen devices, clean and dirty, on two sites; ids and GUIDs alike for every tenant. */
  private Estate estate(TenantId tenant, long seed) {
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
        default -> put(n == 7 || n == 20 ? gone(record, MONDAY) : record);
      }
      devices.add(record.device());
    }
    records().missing(first, List.of(new ResourceId(FIRST + 2), new ResourceId(FIRST + 9)), MONDAY);
    passEnded(first, false, true, MONDAY.plusSeconds(600));
    return new Estate(first, second, devices);
  }

  private static Map<Column, String> values(Random random, int n) {
    var values = new EnumMap<Column, String>(Column.class);
    values.put(Column.NAME, pick(random, "PC-%04d", "LAPTOP-Anna-%d", "ÜMLÄUT_%d").formatted(n));
    values.put(Column.CLIENT_GUID, "GUID:%08d-0000-4000-8000-000000000000".formatted(n));
    values.put(Column.SERIAL_NUMBER, "SN-" + n);
    values.put(Column.IP_ADDRESSES, "10.0.%d.1\nfe80::%d".formatted(n % 5, n));
    values.put(Column.MAC_ADDRESSES, "00:15:5D:01:02:%02X".formatted(n));
    values.put(Column.OS_BUILD, "10.0." + pick(random, "26100.4774", "20348.1", "9200.1"));
    maybe(random, values, Column.PRIMARY_USERS, "CONTOSO\\anna.keller\nCONTOSO\\ben");
    maybe(random, values, Column.CURRENT_USER, "CONTOSO\\carla");
    maybe(random, values, Column.OPERATING_SYSTEM, "Microsoft Windows NT Server 10.0");
    maybe(random, values, Column.CLIENT_VERSION, "5.00." + pick(random, "9141.1000", "998.1"));
    for (var flag :
        List.of(
            Column.IS_CLIENT,
            Column.IS_OBSOLETE,
            Column.MDM_ACTIVE,
            Column.MDM_ENROLLED,
            Column.CO_MANAGEMENT_POLICY,
            Column.ON_INTERNET,
            Column.ONLINE)) {
      maybe(random, values, flag, pick(random, "true", "false"));
    }
    maybe(random, values, Column.CLIENT_ACTIVE, pick(random, "0", "1"));
    maybe(random, values, Column.CLIENT_STATE, pick(random, "0", "2"));
    maybe(random, values, Column.LAST_ACTIVE, MONDAY.minusSeconds(random.nextInt(99)).toString());
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

  @Test
  default void onlineIsOldNewsWithoutAPassAndNewsAgainAfterOne() {
    var site = attached(tenant(), "PS1");
    put(named(site, FIRST, "PC-1"));
    var later = MONDAY.plusSeconds(3_600);

    assertThat(online(site, MONDAY)).isEqualTo(1);
    assertThat(online(site, later)).isZero();

    passEnded(site, false, true, later.minusSeconds(60));
    assertThat(online(site, later)).isEqualTo(1);
  }

  private long online(SiteKey site, Instant now) {
    return devices().count(Scope.all(site.tenant()), FilterText.parse("presence:online"), now);
  }

  @Test
  default void aGoneDeviceIsInNoListButStillFound() {
    var site = attached(tenant(), "PS1");
    var record = named(site, FIRST, "PC-1");
    var scope = Scope.all(site.tenant());
    put(record);

    put(gone(record, MONDAY));

    assertThat(list(scope, DeviceFilter.EVERYTHING, DeviceOrder.BY_NAME, MONDAY)).isEmpty();
    assertThat(list(scope, DeviceFilter.search("pc"), DeviceOrder.BY_NAME, MONDAY)).isEmpty();
    assertThat(devices().find(scope, record.device()).orElseThrow().gone()).isTrue();

    put(record);
    assertThat(list(scope, DeviceFilter.search("pc"), DeviceOrder.BY_NAME, MONDAY)).hasSize(1);
  }

  @Test
  default void aRenamedDeviceIsFoundByItsNewNameOnly() {
    var site = attached(tenant(), "PS1");
    var scope = Scope.all(site.tenant());
    var before = named(site, FIRST, "OLD-1");
    put(before);

    put(named(site, FIRST, "NEW-1").of(before.device()));

    assertThat(devices().count(scope, DeviceFilter.search("old"), MONDAY)).isZero();
    assertThat(devices().count(scope, DeviceFilter.search("new"), MONDAY)).isEqualTo(1);
  }

  @Test
  default void nobodyFindsADeviceOutsideTheirScope() {
    var site = attached(tenant(), "PS1");
    var record = named(site, FIRST, "PC-1");
    put(record);

    assertThat(find(Scope.all(tenant()), record)).isNull();
    assertThat(find(new Scope(site.tenant(), Set.of(java.util.UUID.randomUUID())), record))
        .isNull();
    assertThat(find(new Scope(site.tenant(), Set.of(site.site().value())), record)).isNotNull();
  }

  private @Nullable Device find(Scope scope, SourceRecord record) {
    return devices().find(scope, record.device()).orElse(null);
  }
}
