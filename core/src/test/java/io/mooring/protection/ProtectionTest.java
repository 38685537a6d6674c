package io.mooring.protection;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static io.mooring.access.SamplePeople.NOBODY;
import static io.mooring.access.SamplePeople.READER;
import static io.mooring.access.SamplePeople.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.access.NotPermitted;
import io.mooring.device.Birth;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.FilterText;
import io.mooring.device.Identity;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.device.SourceRecord.Stamp;
import io.mooring.device.SourceRecord.Version;
import io.mooring.site.CollectionId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtectionTest {

  private static final Guarded DESKS = new Guarded.ByFilter(FilterText.parse("kassa"));
  private static final Guarded BOARD = new Guarded.ByCollection(new CollectionId("PS100012"));

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final Protection protection = mooring.protection;

  @Test
  void everyTenantHasTheStandardRulesInOrderOfName() {
    protection.add(ADMINISTRATOR, "Kassa", DESKS);

    assertThat(protection.list(READER))
        .extracting(ProtectionRule::name)
        .containsExactly("Domain controllers", "Kassa", "Kind not known yet", "Servers");
    assertThat(protection.list(STRANGER))
        .extracting(ProtectionRule::name)
        .containsExactly("Domain controllers", "Kind not known yet", "Servers");
  }

  @Test
  void onlyAdministratorsChangeThem() {
    var servers = ProtectionRule.STANDARD.getFirst().id();

    assertThatThrownBy(() -> protection.add(HELPDESK, "Kassa", DESKS))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> protection.turn(HELPDESK, servers, false))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> protection.remove(HELPDESK, servers)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> protection.list(NOBODY)).isInstanceOf(NotPermitted.class);
    assertThat(mooring.rules.kept(HELPDESK.tenant())).isEmpty();
  }

  @Test
  void everyChangeIsWrittenDown() {
    var rule = protection.add(ADMINISTRATOR, "Kassa", DESKS);
    protection.turn(ADMINISTRATOR, rule.id(), false);
    protection.turn(ADMINISTRATOR, rule.id(), true);
    assertThat(protection.remove(ADMINISTRATOR, rule.id())).isTrue();

    assertThat(mooring.audit.all())
        .extracting(entry -> entry.verb() + ": " + entry.detail())
        .containsExactly(
            "protection.add: Protects Kassa (kassa)",
            "protection.turn: Switched off Kassa (kassa)",
            "protection.turn: Switched on Kassa (kassa)",
            "protection.remove: No longer protects Kassa (kassa)");
  }

  @Test
  void standardRulesAreSwitchedOffAndNotRemoved() {
    var servers = ProtectionRule.STANDARD.getFirst().id();

    assertThat(protection.turn(ADMINISTRATOR, servers, false)).isTrue();
    assertThat(protection.remove(ADMINISTRATOR, servers)).isFalse();

    assertThat(protection.list(ADMINISTRATOR))
        .filteredOn(rule -> !rule.on())
        .extracting(ProtectionRule::name)
        .containsExactly("Servers");
    assertThat(protection.list(STRANGER)).allMatch(ProtectionRule::on);
  }

  @Test
  void whatIsNotThereIsNotChanged() {
    var ofAnother = protection.add(STRANGER, "Kassa", DESKS).id();

    assertThat(protection.turn(ADMINISTRATOR, ofAnother, false)).isFalse();
    assertThat(protection.remove(ADMINISTRATOR, ofAnother)).isFalse();
    assertThat(protection.list(STRANGER)).filteredOn(ProtectionRule::on).hasSize(4);
  }

  @Test
  void thereAreAHundredRulesAtMost() {
    var first = protection.add(ADMINISTRATOR, "Rule 0", DESKS);
    for (var n = 1; n < 100; n++) {
      protection.add(ADMINISTRATOR, "Rule " + n, DESKS);
    }

    assertThatThrownBy(() -> protection.add(ADMINISTRATOR, "One more", DESKS))
        .hasMessage("There are 100 rules: remove one first.");
    protection.remove(ADMINISTRATOR, first.id());
    assertThat(protection.add(ADMINISTRATOR, "One more", DESKS).on()).isTrue();
  }

  @Test
  void aNameIsDemandedAndAFilterAsksForSomething() {
    assertThatThrownBy(() -> protection.add(ADMINISTRATOR, "  ", DESKS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> protection.add(ADMINISTRATOR, "x".repeat(81), DESKS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Guarded.ByFilter(DeviceFilter.EVERYTHING))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Searches found a device by it once; a rule that names one goes on protecting it. */
  @Test
  void aRuleMayNameADeviceByMooringsOwnId() {
    var device = device();
    var id = device.id().toString().toUpperCase(Locale.ROOT);
    protection.add(ADMINISTRATOR, "Mine", new Guarded.ByFilter(FilterText.parse(id)));
    protection.add(ADMINISTRATOR, "None", new Guarded.ByFilter(FilterText.parse(id + " nothing")));

    assertThat(protection.of(ADMINISTRATOR.tenant(), device))
        .contains("Mine")
        .doesNotContain("None");
  }

  private static Device device() {
    var site = new SiteKey(ADMINISTRATOR.tenant(), SiteId.random());
    var stamp = new Stamp(new Version(1, 2, 3), "hash", MONDAY);
    var name = Map.of(Column.NAME, "PC-1");
    var id = DeviceId.random();
    var record =
        new SourceRecord(
            site,
            "PS1",
            new ResourceId(1),
            Identity.of(new Birth(id, MONDAY)),
            name,
            stamp,
            stamp,
            null,
            null);
    return new Device(id, List.of(record));
  }

  @Test
  void sitesTellTheMembersOfTheCollectionsOfRulesThatAreOn() {
    var rule = protection.add(ADMINISTRATOR, "Board", BOARD);
    protection.add(ADMINISTRATOR, "Board again", BOARD);
    protection.add(ADMINISTRATOR, "Kassa", DESKS);
    var tenant = ADMINISTRATOR.tenant();

    assertThat(protection.collections(tenant)).isEqualTo(List.of(new CollectionId("PS100012")));
    assertThat(protection.collections(STRANGER.tenant())).isEmpty();

    protection.list(ADMINISTRATOR).stream()
        .filter(one -> one.guarded().equals(BOARD) && !one.id().equals(rule.id()))
        .forEach(one -> protection.remove(ADMINISTRATOR, one.id()));
    protection.turn(ADMINISTRATOR, rule.id(), false);
    assertThat(protection.collections(tenant)).isEmpty();
  }
}
