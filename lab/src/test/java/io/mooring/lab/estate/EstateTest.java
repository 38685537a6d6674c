package io.mooring.lab.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EstateTest {

  private static final Instant NOW = Instant.parse("2026-09-20T08:00:00Z");
  private static final int SIZE = 10_000;

  private final Estate estate = estate(1);

  private static Estate estate(long seed) {
    return new Estate(seed, SIZE, NOW, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Stream<Device> all(Estate estate) {
    return IntStream.range(0, SIZE).mapToObj(estate::device);
  }

  private static List<String> told(Estate estate) {
    return all(estate).map(EstateTest::told).toList();
  }

  private static String told(Device device) {
    return "%d %s %s %s %s %s %s"
        .formatted(
            device.resourceId(),
            device.name(),
            device.serial(),
            device.users(),
            device.network(),
            device.contact().lastPolicyRequest(),
            device.management());
  }

  private static boolean askedThisHour(Device device) {
    var asked = device.contact().lastPolicyRequest();
    return asked != null && !asked.isBefore(NOW.minus(Duration.ofHours(1)));
  }

  private double share(Predicate<Device> of) {
    return (double) all(estate).filter(of).count() / SIZE;
  }

  @Test
  void a_seed_always_gives_the_same_estate_and_another_seed_another() {
    assertThat(told(estate)).isEqualTo(told(estate(1)));
    assertThat(told(estate)).doesNotContainAnyElementsOf(told(estate(2)));
  }

  @Test
  void resource_ids_rise_have_gaps_and_lead_back() {
    var ids = all(estate).map(Device::resourceId).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ids.getFirst()).isBetween(16_777_216L, 16_777_218L);
    assertThat(ids.getLast() - ids.getFirst()).isGreaterThan(SIZE);
    for (var index = 0; index < SIZE; index++) {
      assertThat(estate.ids(SIZE).index(ids.get(index))).hasValue(index);
      assertThat(estate.ids(SIZE).firstAtOrAfter(ids.get(index))).isEqualTo(index);
      assertThat(estate.ids(SIZE).firstAtOrAfter(ids.get(index) + 1)).isEqualTo(index + 1);
    }
    var known = new HashSet<>(ids);
    for (var id = 16_777_000L; id < ids.getLast() + 100; id++) {
      assertThat(estate.ids(SIZE).index(id).isPresent()).isEqualTo(known.contains(id));
    }
    assertThat(estate.ids(SIZE).index(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void the_shares_are_those_of_a_company_half_way_to_the_cloud() {
    assertThat(share(Device::online)).isBetween(0.66, 0.76);
    assertThat(share(d -> d.management() == Management.SITE_ONLY)).isBetween(0.53, 0.57);
    assertThat(share(d -> d.management() == Management.CO_MANAGED)).isBetween(0.33, 0.37);
    assertThat(share(d -> d.management() == Management.CO_EXISTING)).isBetween(0.04, 0.06);
    assertThat(share(d -> !d.hasClient())).isBetween(0.04, 0.06);
    assertThat(share(Device::obsolete)).isBetween(0.005, 0.015);
    assertThat(share(d -> d.clientState() != 0)).isBetween(0.04, 0.08);
    assertThat(share(d -> d.form() == FormFactor.SERVER)).isBetween(0.05, 0.12);
    assertThat(share(d -> d.dirt() != Dirt.NONE)).isBetween(0.009, 0.012);
  }

  @ParameterizedTest
  @EnumSource(Dirt.class)
  void every_kind_of_dirt_is_there(Dirt dirt) {
    assertThat(all(estate).filter(device -> device.dirt() == dirt)).isNotEmpty();
  }

  @Test
  void an_obsolete_record_shares_its_name_with_a_newer_one() {
    var obsolete = all(estate).filter(Device::obsolete).findFirst().orElseThrow();
    var newer = estate.device(obsolete.index() + 1);

    assertThat(obsolete.name()).isEqualTo(newer.name());
    assertThat(obsolete.biosId()).isEqualTo(newer.biosId());
    assertThat(obsolete.smsId()).isNotEqualTo(newer.smsId());
    assertThat(obsolete.online()).isFalse();
  }

  @Test
  void online_clients_ask_for_policy_every_hour() {
    var fresh = all(estate).filter(Device::online).filter(EstateTest::askedThisHour).count();

    assertThat((double) fresh / all(estate).filter(Device::online).count()).isGreaterThan(0.95);
    assertThat(all(estate).map(device -> device.contact().lastActive()))
        .allSatisfy(at -> assertThat(at).isBeforeOrEqualTo(NOW));
  }

  @Test
  void addresses_belong_to_one_device_but_for_its_obsolete_record() {
    var current = all(estate).filter(device -> !device.obsolete()).map(Device::network).toList();

    assertThat(current).extracting(Network::ipv4).doesNotHaveDuplicates();
    assertThat(current).extracting(Network::mac).doesNotHaveDuplicates();
    assertThat(current.getFirst().ipv6()).startsWith("fe80::").contains("ff:fe");
  }

  @Test
  void serials_look_like_their_makers() {
    assertThat(
            all(estate).filter(d -> d.dirt() == Dirt.NONE && d.manufacturer().equals("Dell Inc.")))
        .allSatisfy(device -> assertThat(device.serial()).matches("[0-9A-Z]{7}"));
    assertThat(all(estate).filter(d -> d.dirt() == Dirt.NONE && d.modelName().startsWith("VMware")))
        .allSatisfy(d ->
            assertThat(d.serial())
                .matches("VMware-([0-9a-f]{2} ){7}[0-9a-f]{2}-([0-9a-f]{2} ?){8}"));
    assertThat(
            all(estate)
                .filter(d -> d.dirt() == Dirt.NONE && d.modelName().equals("Virtual Machine")))
        .allSatisfy(device -> assertThat(device.serial()).matches("(\\d{4}-){6}\\d{2}"));
  }

  @Test
  void names_fit_into_netbios_and_accounts_into_ascii() {
    assertThat(all(estate).map(Device::name))
        .allSatisfy(name -> assertThat(name).hasSizeLessThan(16));
    assertThat(IntStream.range(0, 5000).mapToObj(Person::of))
        .allSatisfy(person -> assertThat(person.account()).matches("CONTOSO\\\\[a-z.]+\\d*"));
    assertThat(IntStream.range(0, 5000).mapToObj(n -> Person.of(n).account()))
        .doesNotHaveDuplicates();
  }
}
