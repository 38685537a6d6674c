package io.mooring.app;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.inventory.EstateContract.gone;
import static io.mooring.inventory.EstateContract.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceSummary;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.EstateContract;
import io.mooring.paging.Wanted;
import io.mooring.site.AttachedSite;
import io.mooring.site.ConnectorId;
import io.mooring.site.RestartNotice;
import io.mooring.site.SiteKey;
import io.mooring.site.SiteName;
import io.mooring.user.UsersContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Apps} must do, with {@link DetectedAppRecords} beside them. */
public interface AppsContract extends EstateContract {

  DetectedAppId TEAMS = new DetectedAppId("Teams-1");
  DetectedAppId EDGE = new DetectedAppId("Edge-1");

  Apps apps();

  DetectedAppRecords found();

  @Test
  default void aListIsInOrderOfNameAndASearchBeginsIt() {
    var tenant = tenant();
    found()
        .put(
            tenant,
            IntStream.range(0, 20)
                .mapToObj(n -> app("id-" + n, "App " + (n % 4), "v" + n))
                .toList());

    var all = all(tenant, "");

    assertThat(all).hasSize(20).doesNotHaveDuplicates();
    assertThat(all).extracting(FoundApp::name).isSorted();
    assertThat(all(tenant, "APP 2")).hasSize(5).allMatch(app -> app.name().equals("App 2"));
    assertThat(all(tenant, "pp")).isEmpty();
    assertThat(all(tenant(), "")).isEmpty();
  }

  @Test
  default void itsNumberIsThatOfTheDevicesBehindIt() {
    var tenant = tenant();
    var here = pcs(tenant, 7);
    var there = tenant();
    found().put(tenant, List.of(app("Teams-1", "Teams", "1"), app("Edge-1", "Edge", "1")));
    found().put(there, List.of(app("Teams-1", "Teams", "1")));
    found().change(there, TEAMS, pcs(there, 2), List.of());

    found().change(tenant, TEAMS, here, List.of());
    found().change(tenant, EDGE, here.subList(0, 1), List.of());
    check(tenant, TEAMS, here);
    check(tenant, EDGE, here.subList(0, 1));

    found().change(tenant, TEAMS, here.subList(3, 5), here.subList(0, 4));
    check(tenant, TEAMS, here.subList(4, 7));
    assertThat(devices(there, TEAMS)).hasSize(2);
  }

  @Test
  default void aDeviceThatIsGoneHasNoAppsAndAnUnknownOneNever() {
    var tenant = tenant();
    var site = intune(tenant);
    var record = named(site, 1, "PC-1");
    put(record, named(site, 2, "PC-2"));
    found().put(tenant, List.of(app("Teams-1", "Teams", "1")));
    found().change(tenant, TEAMS, List.of(record.device(), DeviceId.random()), List.of());
    check(tenant, TEAMS, List.of(record.device()));

    put(gone(record, MONDAY));

    check(tenant, TEAMS, List.of());
  }

  @Test
  default void theAppsOfDevicesAreTheirs() {
    var tenant = tenant();
    var pcs = pcs(tenant, 3);
    found().put(tenant, List.of(app("Teams-1", "Teams", "1"), app("Edge-1", "Edge", "1")));
    found().change(tenant, TEAMS, pcs.subList(0, 2), List.of());
    found().change(tenant, EDGE, pcs.subList(1, 3), List.of());

    assertThat(names(tenant, pcs.subList(0, 1))).containsExactly("Teams");
    assertThat(names(tenant, pcs)).containsExactly("Edge", "Teams");
    assertThat(names(tenant(), pcs)).isEmpty();
    assertThat(names(tenant, List.of())).isEmpty();
  }

  @Test
  default void whatIsDueIsWhatWasAskedForLongestAgo() {
    var tenant = tenant();
    found().put(tenant, List.of(app("Teams-1", "Teams", "1"), app("Edge-1", "Edge", "1")));
    found().asked(tenant, TEAMS, MONDAY, true);
    found().asked(tenant, EDGE, MONDAY.minusSeconds(9), false);
    found().put(tenant, List.of(app("Teams-1", "Teams", "2")));

    assertThat(found().due(tenant, MONDAY.plusSeconds(1), 9)).containsExactly(EDGE, TEAMS);
    assertThat(found().due(tenant, MONDAY, 9)).containsExactly(EDGE);
    assertThat(found().due(tenant, MONDAY.plusSeconds(1), 1)).containsExactly(EDGE);
    assertThat(apps().find(Scope.all(tenant), TEAMS).orElseThrow().readAt()).isEqualTo(MONDAY);
    assertThat(apps().find(Scope.all(tenant), EDGE).orElseThrow().readAt()).isNull();
    assertThat(found().due(tenant(), MONDAY.plusSeconds(1), 9)).isEmpty();
  }

  @Test
  default void whatIntuneForgetsIsGoneWithItsDevices() {
    var tenant = tenant();
    var pcs = pcs(tenant, 2);
    found().put(tenant, List.of(app("Teams-1", "Teams", "1")));
    found().change(tenant, TEAMS, pcs, List.of());
    assertThat(found().ids(tenant)).containsExactly(TEAMS);
    assertThat(found().having(tenant, TEAMS)).containsExactlyInAnyOrderElementsOf(pcs);

    found().forget(tenant, List.of(TEAMS));

    assertThat(found().ids(tenant)).isEmpty();
    assertThat(found().having(tenant, TEAMS)).isEmpty();
    assertThat(apps().find(Scope.all(tenant), TEAMS)).isEmpty();
    assertThat(names(tenant, pcs)).isEmpty();
  }

  @Test
  default void intunesIdsAreThoseOfItsRecords() {
    var tenant = tenant();
    var site = intune(tenant);
    var id = new IntuneDeviceId("ABC-1");
    var record = named(site, new IntuneDeviceId("abc-1").number(), "PC-1");
    var left = new IntuneDeviceId("abc-2");
    put(record, gone(named(site, left.number(), "PC-2"), MONDAY));
    put(named(attached(tenant, "PS1"), new IntuneDeviceId("abc-3").number(), "PC-3"));

    assertThat(found().devices(tenant, List.of(id, left, new IntuneDeviceId("abc-3"))))
        .isEqualTo(Map.of(id, record.device()));
  }

  @Test
  default void aReaderOfOneSiteSeesItsDevicesAlone() {
    var tenant = tenant();
    var mine = attached(tenant, "PS1");
    var record = named(mine, 1, "PC-1");
    var other = named(attached(tenant, "PS2"), 2, "PC-2");
    put(record, other);
    found().put(tenant, List.of(app("Teams-1", "Teams", "1")));
    found().change(tenant, TEAMS, List.of(record.device(), other.device()), List.of());
    var scope = new Scope(tenant, Set.of(mine.site().value()));

    assertThat(apps().find(scope, TEAMS).orElseThrow().devices()).isEqualTo(1);
    assertThat(apps().page(scope, Wanted.all(null, 9)).items().getFirst().devices()).isEqualTo(1);
    assertThat(apps().devices(scope, TEAMS, Wanted.all(null, 9), MONDAY).items())
        .extracting(DeviceSummary::id)
        .containsExactly(record.device());
    assertThat(apps().on(scope, List.of(other.device()), 9)).isEmpty();
  }

  private SiteKey intune(TenantId tenant) {
    var key = SiteKey.intune(tenant);
    sites()
        .add(
            new AttachedSite(
                key,
                new SiteName("Intune"),
                null,
                null,
                null,
                MONDAY,
                null,
                0,
                0,
                RestartNotice.DEFAULT));
    sites().nextEpoch(key, ConnectorId.random(), "Intune", "Graph");
    return key;
  }

  private List<DeviceId> pcs(TenantId tenant, int number) {
    var site = attached(tenant, "PS1");
    var records =
        IntStream.range(0, number).mapToObj(n -> named(site, FIRST + n, "PC-" + n)).toList();
    put(records);
    return records.stream().map(SourceRecord::device).toList();
  }

  private void check(TenantId tenant, DetectedAppId app, List<DeviceId> devices) {
    assertThat(devices(tenant, app)).containsExactlyElementsOf(devices);
    assertThat(apps().find(Scope.all(tenant), app).orElseThrow().devices())
        .isEqualTo(devices.size());
  }

  private List<DeviceId> devices(TenantId tenant, DetectedAppId app) {
    return UsersContract.pages(
            after -> apps().devices(Scope.all(tenant), app, Wanted.all(after, 2), MONDAY))
        .stream()
        .map(DeviceSummary::id)
        .toList();
  }

  private List<FoundApp> all(TenantId tenant, String search) {
    return UsersContract.pages(
        after -> apps().page(Scope.all(tenant), new Wanted(search, after, 3)));
  }

  private List<String> names(TenantId tenant, List<DeviceId> devices) {
    return apps().on(Scope.all(tenant), devices, 9).stream().map(FoundApp::name).toList();
  }

  static DetectedApp app(String id, String name, String version) {
    return new DetectedApp(new DetectedAppId(id), name, version, "Contoso", "windows", 9L, 3L);
  }
}
