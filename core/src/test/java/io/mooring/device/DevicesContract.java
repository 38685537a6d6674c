package io.mooring.device;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.inventory.EstateContract.gone;
import static io.mooring.inventory.EstateContract.tenant;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Devices} must do: above all, that a list answers as the filter itself does. */
public interface DevicesContract extends MixedDevicesContract {

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
          "ambiguous:yes presence:online,unknown",
          "pc ambiguous:no missing:no,yes",
          "presence:online",
          "presence:offline",
          "presence:unknown",
          "presence:online,unknown",
          "managementState:coManaged,coExisting",
          "managementState:thirdPartyMdmOnly",
          "mdm:notNamed,none",
          "mdm:intune managementState:coManaged",
          "mdm:\"Workspace ONE UEM\"",
          "pc managementState:tenantAttached presence:online site:PS1 client:active",
          "missing:perhaps",
          "windowsUpdatePolicies:intune,pilot",
          "windowsUpdatePolicies:configMgr",
          "resourceAccess:unknown,conflict",
          "clientApps:drifted,catchingUp,thirdPartyMdm",
          "clientApps:unknown managementState:coManaged presence:online",
          "anna officeClickToRun:configMgr,intune clientApps:intune,unknown,configMgr",
          "clientApps:perhaps",
          "enrolment:policy,provisioned",
          "1",
          "{00000007",
          "00-15-5D",
          "pc00 pc- 1",
          "*aptop-a",
          "*0 pc",
          "*AUT *ml kind:unknown,workstation",
          "*\\_ presence:online",
          "*",
          "* :");

  List<DeviceOrder> ORDERS =
      List.of(
          DeviceOrder.BY_MATCH, DeviceOrder.BY_NAME, new DeviceOrder(DeviceSort.OS_BUILD, true));

  @Test
  default void everyListAnswersAsTheFilterDoesInMemory() {
    var here = estate(tenant(), 1);
    var there = estate(tenant(), 2);
    attested(here);
    var telling = telling();
    for (var seen :
        List.of(
            seen(everywhere(here), here),
            seen(everywhere(there), there),
            seen(new Scope(here.first().tenant(), Set.of(here.second().site().value())), here))) {
      for (var text : FILTERS) {
        var filter = FilterText.parse(text);
        for (var now : List.of(MONDAY, MONDAY.plusSeconds(1_100), MONDAY.plusSeconds(9_000))) {
          check(seen, filter, telling, now);
        }
      }
    }
  }

  private static Scope everywhere(Estate estate) {
    return Scope.all(estate.first().tenant());
  }

  /** Those of an estate's devices that are found, one by one, in a scope. */
  private Seen seen(Scope scope, Estate estate) {
    var found = estate.devices().stream().flatMap(id -> devices().find(scope, id).stream());
    return new Seen(scope, found.toList());
  }

  /** What whoever has a scope sees of an estate. */
  record Seen(Scope scope, List<Device> devices) {}

  private void check(Seen seen, DeviceFilter filter, InCharge.Telling telling, Instant now) {
    var expected =
        seen.devices().stream().filter(device -> filter.matches(device, telling, now)).toList();
    var listed = expected.stream().map(device -> DeviceSummary.of(device, now)).toList();
    var scope = seen.scope();
    var text = FilterText.of(filter);
    for (var order : now.equals(MONDAY) ? ORDERS : List.of(DeviceOrder.BY_MATCH)) {
      assertThat(list(scope, filter, order, now))
          .as("%s in order %s", text, order)
          .containsExactlyInAnyOrderElementsOf(listed);
    }
    assertThat(devices().count(scope, filter, now))
        .as(text)
        .isEqualTo(Total.exactly(expected.size()));
    devices()
        .counts(scope, filter, EnumSet.allOf(Facet.class), now)
        .forEach((facet, counted) ->
            assertThat(counted.numbers())
                .as("%s by %s", text, facet)
                .isEqualTo(recount(facet, telling, expected, now)));
  }

  private static Map<String, Long> recount(
      Facet facet, InCharge.Telling telling, List<Device> devices, Instant now) {
    return devices.stream()
        .collect(
            groupingBy(device -> InMemoryDevices.value(facet, telling, device, now), counting()));
  }

  /** Comes, changes, is merged, missed, found again, and goes: the kept counts are a recount. */
  @Test
  default void afterAnySequenceTheCountsAreThoseOfTheList() {
    var random = new Random(11);
    var estate = estate(tenant(), 11);
    var scope = Scope.all(estate.first().tenant());
    for (var step = 0; step < 12; step++) {
      change(estate, random);
      var now = MONDAY.plusSeconds(step * 200L);
      var listed = list(scope, DeviceFilter.EVERYTHING, DeviceOrder.BY_NAME, now);
      for (var facet : EnumSet.complementOf(EnumSet.copyOf(Facet.WORKLOADS))) {
        assertThat(devices().counts(scope, DeviceFilter.EVERYTHING, facet, now).numbers())
            .as("%s after step %d", facet, step)
            .isEqualTo(listed.stream().collect(groupingBy(facet::of, counting())));
      }
      var workload = List.copyOf(Facet.WORKLOADS).get(step % Facet.WORKLOADS.size());
      assertThat(devices().counts(scope, DeviceFilter.EVERYTHING, workload, now).numbers())
          .as("%s after step %d", workload, step)
          .isEqualTo(byList(workload, scope, now));
    }
  }

  /** A summary does not tell who is in charge: each answer's own list does. */
  private Map<String, Long> byList(Facet workload, Scope scope, Instant now) {
    return Arrays.stream(InCharge.values())
        .map(InCharge::key)
        .flatMap(word -> {
          var filter = DeviceFilter.EVERYTHING.with(workload, Set.of(word));
          return list(scope, filter, DeviceOrder.BY_NAME, now).stream().map(_ -> word);
        })
        .collect(groupingBy(word -> word, counting()));
  }

  private void change(Estate estate, Random random) {
    var site = random.nextBoolean() ? estate.first() : estate.second();
    var changed = new ArrayList<SourceRecord>();
    for (var device : estate.devices()) {
      if (random.nextInt(3) == 0) {
        var said = records().ofDevices(site.tenant(), List.of(device)).getFirst();
        var news =
            record(said.site(), said.resource().value(), MixedEstate.values(random, 7)).of(device);
        changed.add(random.nextInt(5) == 0 ? gone(news, MONDAY) : news);
      }
    }
    // Two that turn out to be one: the first device keeps what the second one's record says.
    changed.add(
        named(site, FIRST + 200 + random.nextInt(9), "PC-M").of(estate.devices().getFirst()));
    put(changed);
    records()
        .missing(site, List.of(new ResourceId(FIRST + random.nextInt(30))), MONDAY.plusSeconds(9));
  }

  /** Whoever searches for a whole name reads it first. */
  @Test
  default void aSearchBeginsWithWhatItNamesExactly() {
    var site = attached(tenant(), "PS1");
    var scope = Scope.all(site.tenant());
    for (var name : List.of("LT-0815-B", "AB-LT-08151", "LT-08150", "LT-0815", "LT-08")) {
      put(named(site, FIRST + name.length() * 7L + name.charAt(0), name));
    }

    var names =
        list(scope, DeviceFilter.search("lt-0815"), DeviceOrder.BY_MATCH, MONDAY).stream()
            .map(DeviceSummary::name)
            .toList();

    assertThat(names).hasSize(4).startsWith("LT-0815").endsWith("LT-0815-B");
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
    return devices()
        .count(Scope.all(site.tenant()), FilterText.parse("presence:online"), now)
        .number();
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

    assertThat(devices().count(scope, DeviceFilter.search("old"), MONDAY).number()).isZero();
    assertThat(devices().count(scope, DeviceFilter.search("new"), MONDAY).number()).isEqualTo(1);
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
