package io.mooring.site;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.mdm.MdmName;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Sites} must do, whatever they are stored in. */
public interface SitesContract {

  Sites sites();

  @Test
  default void givesBackWhatWasAdded() {
    var site = site(new TenantId(UUID.randomUUID()), "HQ");

    sites().add(site);

    assertThat(sites().find(site.key())).contains(site);
    assertThat(sites().find(new SiteKey(tenant(), site.key().site()))).isEmpty();
  }

  @Test
  default void listsByNameWhatTheScopeReachesAndIsNotDetached() {
    var tenant = tenant();
    var south = added(tenant, "South");
    var north = added(tenant, "North");
    var west = added(tenant, "West");
    added(tenant(), "East");

    sites().detach(west.key(), MONDAY);

    assertThat(sites().list(Scope.all(tenant))).containsExactly(north, south);
    assertThat(sites().list(new Scope(tenant, Set.of(south.key().site().value()))))
        .containsExactly(south);
    assertThat(sites().find(west.key()).orElseThrow().detachedAt()).isEqualTo(MONDAY);
  }

  @Test
  default void thirdPartyMdmsAreListedByThemselves() {
    var tenant = tenant();
    var site = added(tenant, "HQ");
    var key = SiteKey.of(tenant, new MdmName("Workspace ONE"));
    var mdm =
        new AttachedSite(
            key,
            new SiteName("Workspace ONE"),
            null,
            null,
            null,
            MONDAY,
            null,
            0,
            0,
            RestartNotice.DEFAULT);
    sites().add(mdm);

    assertThat(key.kind()).isEqualTo(SourceKind.THIRD_PARTY_MDM);
    assertThat(sites().list(Scope.all(tenant))).containsExactly(site);
    assertThat(sites().mdms(Scope.all(tenant))).containsExactly(mdm);
  }

  @Test
  default void everyHelloGetsAnEpochAndEveryPassANumberOfItsOwn() {
    var key = added(tenant(), "HQ").key();

    var first = ConnectorId.random();
    var second = ConnectorId.random();

    assertThat(sites().holder(key)).isEmpty();
    assertThat(sites().nextEpoch(key, first, "PS1", "5.00.9141.1000")).isEqualTo(1);
    assertThat(sites().holder(key)).contains(first);
    assertThat(sites().nextEpoch(key, second, "PS1", "5.00.9142.1000")).isEqualTo(2);
    assertThat(sites().holder(key)).contains(second);
    assertThat(sites().contact(key)).isEqualTo(new SiteContact(second, null));
    assertThat(sites().nextPass(key)).isEqualTo(1);
    assertThat(sites().nextPass(key)).isEqualTo(2);

    var site = sites().find(key).orElseThrow();
    assertThat(site.shown()).isEqualTo("PS1");
    assertThat(site.version()).isEqualTo("5.00.9142.1000");
    assertThat(site.epoch()).isEqualTo(2);
    assertThat(site.lastPass()).isEqualTo(2);
  }

  @Test
  default void keepsTheLastReportOfEachKindOfPass() {
    var key = added(tenant(), "HQ").key();
    var full = report(MONDAY, true);
    var hot = report(MONDAY.plusSeconds(1), true);
    var cutShort = report(MONDAY.plusSeconds(2), false);

    sites().passEnded(key, true, full);
    sites().passEnded(key, false, hot);
    sites().passEnded(key, false, cutShort);

    assertThat(sites().health(key).full()).isEqualTo(full);
    assertThat(sites().health(key).hot()).isEqualTo(cutShort);
  }

  @Test
  default void aTroubleOfTheSameSentenceKeepsItsBeginning() {
    var key = added(tenant(), "HQ").key();
    var first = new SiteHealth.Trouble("401", "Grant the role.", MONDAY);
    var other = new SiteHealth.Trouble("500", "", MONDAY.plusSeconds(2));

    sites().trouble(key, first);
    sites().trouble(key, new SiteHealth.Trouble("401", "Grant the role.", MONDAY.plusSeconds(1)));
    assertThat(sites().health(key).trouble()).isEqualTo(first);

    sites().trouble(key, other);
    assertThat(sites().health(key).trouble()).isEqualTo(other);
    assertThat(sites().contact(key)).isEqualTo(new SiteContact(null, other));

    sites().trouble(key, null);
    assertThat(sites().health(key).trouble()).isNull();
  }

  @Test
  default void keepsADepartureUntilItIsCleared() {
    var key = added(tenant(), "HQ").key();
    var departure = new SiteHealth.Departure(7, 120, 2_500, MONDAY);

    sites().departure(key, departure);
    sites().trouble(key, null);
    assertThat(sites().health(key).departure()).isEqualTo(departure);

    sites().departure(key, null);
    assertThat(sites().health(key).departure()).isNull();
  }

  @Test
  default void isKeptForOneReaderAsLongAsThatOneLives() {
    var key = added(tenant(), "HQ").key();
    var first = ConnectorId.random();
    var second = ConnectorId.random();
    var end = MONDAY.plusSeconds(600);

    assertThat(sites().lease(key, first, MONDAY, end)).isTrue();
    assertThat(sites().lease(key, second, end.minusSeconds(1), end.plusSeconds(600))).isFalse();
    assertThat(sites().lease(key, first, end.minusSeconds(1), end.plusSeconds(1))).isTrue();
    assertThat(sites().lease(key, second, end, end.plusSeconds(600))).as("prolonged").isFalse();
    assertThat(sites().lease(key, second, end.plusSeconds(1), end.plusSeconds(600))).isTrue();
    assertThat(sites().lease(key, first, end.plusSeconds(2), end.plusSeconds(600))).isFalse();
    assertThat(sites().lease(added(tenant(), "HQ").key(), first, MONDAY, end)).isTrue();
  }

  @Test
  default void isAttachedAgainAsIfForTheFirstTime() {
    var key = added(tenant(), "HQ").key();
    sites().detach(key, MONDAY);
    sites().trouble(key, new SiteHealth.Trouble("401", "Grant the role.", MONDAY));
    sites().departure(key, new SiteHealth.Departure(7, 120, 2_500, MONDAY));

    sites().reattach(key, MONDAY.plusSeconds(9));

    var site = sites().find(key).orElseThrow();
    assertThat(site.detached()).isFalse();
    assertThat(site.attachedAt()).isEqualTo(MONDAY.plusSeconds(9));
    assertThat(sites().health(key).trouble()).isNull();
    assertThat(sites().health(key).departure()).isNull();
  }

  private AttachedSite added(TenantId tenant, String name) {
    var site = site(tenant, name);
    sites().add(site);
    return site;
  }

  private static TenantId tenant() {
    return new TenantId(UUID.randomUUID());
  }

  private static AttachedSite site(TenantId tenant, String name) {
    var key = new SiteKey(tenant, SiteId.random());
    var collection = new CollectionId("SMS00001");
    return new AttachedSite(
        key, new SiteName(name), null, null, collection, MONDAY, null, 0, 0, RestartNotice.DEFAULT);
  }

  private static SiteHealth.PassReport report(Instant at, boolean trusted) {
    return new SiteHealth.PassReport(at, 99, 100, trusted, "Complete.", at.plusSeconds(300));
  }
}
