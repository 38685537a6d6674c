package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.action.Confirmations;
import io.mooring.audit.AuditLog;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Facet;
import io.mooring.device.TimelineEvent;
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.Inlet;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Devices that become one and two again, in lists, counts, links and history. */
@ParameterizedClass(autoCloseArguments = false)
@MethodSource("io.mooring.persistence.TestDatabase#shared")
class JoinedDevicesTest implements EstateContract {

  private static final String ENTRA = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";

  private final Database database;
  private final SettableClock clock = new SettableClock();
  private final TenantId tenant = EstateContract.tenant();
  private final TenantId stranger = EstateContract.tenant();
  private final Inlet inlet;
  private final Inlet slow;
  private Runnable meanwhile = () -> {};
  private SiteKey here = new SiteKey(tenant, io.mooring.site.SiteId.random());
  private long sequence;

  JoinedDevicesTest(Database database) {
    this.database = database;
    var audit = new AuditLog(database.audit(), clock);
    var confirmations =
        new Confirmations(
            database.orders(), database.devices(), audit, database.transactions(), _ -> {}, clock);
    inlet = inlet(records(), confirmations);
    slow = inlet(reading(records()), confirmations);
  }

  private Inlet inlet(SourceRecords records, Confirmations confirmations) {
    return new Inlet(
        records,
        sites(),
        database.timeline(),
        confirmations,
        database.transactions(),
        _ -> {},
        clock);
  }

  /** Between what it has read of others and what it writes, something happens. */
  private SourceRecords reading(SourceRecords real) {
    return (SourceRecords)
        Proxy.newProxyInstance(
            SourceRecords.class.getClassLoader(),
            new Class<?>[] {SourceRecords.class},
            (_, method, arguments) -> {
              if (method.getName().equals("name")) {
                var once = meanwhile;
                meanwhile = () -> {};
                CompletableFuture.runAsync(once).join();
              }
              return method.invoke(real, arguments);
            });
  }

  @Override
  public Sites sites() {
    return database.sites();
  }

  @Override
  public SourceRecords records() {
    return database.sourceRecords();
  }

  @BeforeEach
  void twoDevices() {
    here = attached(tenant, "PS1");
    var there = attached(tenant, "PS2");
    bring(here, FIRST, "PC-OLD", null);
    clock.advance(Duration.ofMinutes(5));
    bring(there, FIRST, "PC-NEW", ENTRA);
    var foreign = attached(stranger, "PS1");
    bring(foreign, FIRST, "PC-OLD", ENTRA);
  }

  private void bring(SiteKey site, long id, String name, @Nullable String entra) {
    bring(inlet, site, id, name, entra);
  }

  private void bring(Inlet by, SiteKey site, long id, String name, @Nullable String entra) {
    var full = new java.util.HashMap<>(Map.of(Column.NAME.key(), name));
    full.put(Column.CLIENT_GUID.key(), "GUID:" + id);
    if (entra != null) {
      full.put(Column.ENTRA_DEVICE_ID.key(), entra);
    }
    var hot = Map.of(Column.LAST_ACTIVE.key(), MONDAY.toString());
    var epoch = sites().find(site).orElseThrow().epoch();
    var row = new Batch.Row(id, full, hot);
    by.take(
        sites().find(site).orElseThrow(),
        new Batch(epoch, 1, ++sequence, clock.instant(), List.of(row)));
  }

  /** All that lists and counts show of a tenant. */
  private List<Object> shown(TenantId of) {
    var devices = database.devices();
    var scope = Scope.all(of);
    return Stream.concat(
            items(of).stream().map(DeviceSummary::toString),
            Stream.of(Facet.MANAGEMENT_STATE, Facet.SITE)
                .map(facet -> devices.counts(scope, DeviceFilter.EVERYTHING, facet, MONDAY)))
        .toList();
  }

  private List<DeviceSummary> items(TenantId of) {
    var query = new DeviceQuery(DeviceFilter.EVERYTHING, DeviceOrder.BY_NAME, null, 9);
    return database.devices().page(Scope.all(of), query, MONDAY).items();
  }

  @Test
  void whatLearnsASharedIdLaterIsOneDeviceAndTwoAgainWithoutIt() {
    var before = shown(tenant);
    var strangers = shown(stranger);
    var younger = items(tenant).getFirst().id();
    var older = items(tenant).getLast().id();

    bring(here, FIRST, "PC-OLD", ENTRA);

    assertThat(items(tenant)).hasSize(1);
    var scope = Scope.all(tenant);
    assertThat(database.devices().count(scope, DeviceFilter.search("pc"), MONDAY).number())
        .isEqualTo(1);
    var device = database.devices().find(scope, younger).orElseThrow();
    assertThat(device.id()).isEqualTo(older);
    assertThat(device.records()).hasSize(2);
    assertThat(database.timeline().of(scope, older, 9))
        .extracting(TimelineEvent::what)
        .containsExactlyInAnyOrder("appeared", "appeared", "joined");
    assertThat(database.timeline().of(scope, younger, 9))
        .isEqualTo(database.timeline().of(scope, older, 9));
    assertThat(shown(stranger)).isEqualTo(strangers);

    bring(here, FIRST, "PC-OLD", null);

    assertThat(shown(tenant)).isEqualTo(before);
    assertThat(database.timeline().of(scope, younger, 9))
        .extracting(TimelineEvent::what)
        .contains("appeared", "separated");
  }

  @Test
  void whatTwoSourcesBringAtOnceIsOneDevice() {
    var third = attached(tenant, "PS3");
    var other = "6e1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";
    meanwhile = () -> bring(third, FIRST + 7, "PC-BOTH", other);

    bring(slow, here, FIRST + 7, "PC-BOTH", other);

    var both = items(tenant).stream().filter(one -> one.name().equals("PC-BOTH")).toList();
    assertThat(both).hasSize(1);
    assertThat(records().ofDevices(tenant, List.of(both.getFirst().id()))).hasSize(2);
  }

  /** The record of the other site, which says nothing new, is told with them. */
  @Test
  void whatSharesAnIdWithAnotherThatRunsIsAmbiguousUntilThatHasItsOwn() {
    var strangers = shown(stranger);
    bring(here, FIRST, "PC-OLD", ENTRA);
    assertThat(ambiguities()).hasSize(2).containsOnly("");

    bring(here, FIRST + 1, "PC-TWIN", ENTRA);

    assertThat(ambiguities()).hasSize(3).allMatch(why -> why.contains("PC-TWIN of site PS1"));
    assertThat(counted()).isEqualTo(Map.of("yes", 2L));
    assertThat(items(tenant)).allMatch(DeviceSummary::ambiguous);
    assertThat(shown(stranger)).isEqualTo(strangers);

    bring(here, FIRST + 1, "PC-TWIN", null);

    assertThat(ambiguities()).hasSize(3).containsOnly("");
    assertThat(counted()).isEqualTo(Map.of("no", 2L));
    assertThat(items(tenant)).noneMatch(DeviceSummary::ambiguous);
  }

  private List<String> ambiguities() {
    var ids = items(tenant).stream().map(DeviceSummary::id).toList();
    return records().ofDevices(tenant, ids).stream()
        .map(record -> Objects.requireNonNullElse(record.ambiguity(), ""))
        .toList();
  }

  private Map<String, Long> counted() {
    return database
        .devices()
        .counts(Scope.all(tenant), DeviceFilter.EVERYTHING, Facet.AMBIGUOUS, MONDAY)
        .numbers();
  }

  /** As it was before births were written down. */
  @Test
  void recordsOfOneDeviceThatHaveNoBirthOfTheirOwnPart() {
    var device = items(tenant).getFirst().id();
    var both = records().ofDevices(tenant, items(tenant).stream().map(one -> one.id()).toList());
    var born =
        both.stream().filter(one -> one.device().equals(device)).findFirst().orElseThrow().born();
    var together = both.stream().map(record -> record.of(device).born(born)).toList();
    records().move(tenant, together, List.of(items(tenant).getLast().id()));

    clock.advance(Duration.ofHours(2));
    bring(here, FIRST, "PC-OLDER", null);

    assertThat(items(tenant)).hasSize(2).extracting(DeviceSummary::id).contains(device);
    assertThat(records().ofDevices(tenant, items(tenant).stream().map(one -> one.id()).toList()))
        .extracting(record -> record.born().device())
        .doesNotHaveDuplicates();
  }
}
