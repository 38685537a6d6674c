package io.mooring.lab.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloudTest {

  private static final Instant NOW = Instant.parse("2026-09-20T08:00:00Z");
  private static final int SIZE = 6000;

  private final Estate estate = new Estate(1, SIZE, NOW, Clock.fixed(NOW, ZoneOffset.UTC));

  private Stream<Device> all() {
    return IntStream.concat(
            IntStream.range(0, SIZE),
            IntStream.range(Estate.FIRST_NATIVE, Estate.FIRST_NATIVE + estate.natives()))
        .mapToObj(estate::device);
  }

  private List<Device> that(Predicate<Device> passes) {
    return all().filter(passes).toList();
  }

  private double share(Management of, Predicate<Device> passes) {
    var all = that(device -> device.cloud().origin() == null && device.management() == of);
    return (double) all.stream().filter(passes).count() / all.size();
  }

  @Test
  void most_co_managed_devices_are_known_alike_on_both_sides() {
    assertThat(share(Management.CO_MANAGED, d -> d.cloud().mismatch() == Mismatch.NONE))
        .isBetween(0.87, 0.92);
    assertThat(
            that(d ->
                d.management() == Management.CO_MANAGED
                    && d.cloud().mismatch() == Mismatch.NONE
                    && d.cloud().origin() == null))
        .allSatisfy(d -> {
          assertThat(d.cloud().enrolments()).hasSize(1);
          var enrolment = d.cloud().enrolments().getFirst();
          assertThat(enrolment.entraId()).isEqualTo(d.entraId());
          assertThat(enrolment.name()).isEqualTo(d.name());
          assertThat(enrolment.serial()).isEqualTo(d.serial());
          assertThat(enrolment.workloads()).isEqualTo(d.cloud().workloads());
        });
  }

  @Test
  void a_device_of_another_mdm_is_unknown_to_intune_or_left_over_there() {
    assertThat(share(Management.CO_EXISTING, d -> d.cloud().enrolments().isEmpty()))
        .isBetween(0.8, 0.97);
    assertThat(that(d -> d.cloud().origin() == null && d.management() == Management.CO_EXISTING))
        .allSatisfy(d -> {
          assertThat(d.cloud().enrolment()).isNull();
          assertThat(d.cloud().policyPresent()).isFalse();
          assertThat(d.cloud().entra().getFirst().elsewhere()).isTrue();
        });
  }

  @Test
  void the_site_has_uploaded_some_that_are_not_enrolled() {
    assertThat(share(Management.SITE_ONLY, d -> d.cloud().enrolment() != null))
        .isBetween(0.12, 0.2);
    assertThat(share(Management.NO_CLIENT, d -> d.cloud().enrolment() != null)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Mismatch.class)
  void every_kind_of_mismatch_is_there(Mismatch mismatch) {
    assertThat(that(device -> device.cloud().mismatch() == mismatch)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Cloud.Native.class)
  void every_kind_of_native_is_there(Cloud.Native origin) {
    assertThat(that(device -> device.cloud().origin() == origin)).isNotEmpty();
  }

  @Test
  void two_entra_ids_are_two_objects_and_intune_knows_the_second() {
    var device = that(d -> d.cloud().mismatch() == Mismatch.OTHER_ENTRA_ID).getFirst();
    var objects = device.cloud().entra();

    assertThat(objects).hasSize(2);
    assertThat(objects.getFirst().deviceId()).isEqualTo(device.entraId());
    assertThat(device.cloud().enrolments().getFirst().entraId())
        .isEqualTo(objects.getLast().deviceId())
        .isNotEqualTo(device.entraId());
  }

  @Test
  void entra_ids_belong_to_one_object() {
    var ids = all().flatMap(d -> d.cloud().entra().stream()).map(EntraObject::deviceId).toList();

    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  @Test
  void some_natives_have_the_name_of_a_computer_of_the_site() {
    var names = new HashSet<String>();
    IntStream.range(0, SIZE).forEach(index -> names.add(estate.device(index).name()));

    var alike =
        that(d -> d.cloud().origin() == Cloud.Native.COMPANY).stream()
            .map(d -> d.cloud().enrolment())
            .filter(Objects::nonNull)
            .filter(enrolment -> names.contains(enrolment.name()))
            .toList();
    assertThat(alike).isNotEmpty();
  }

  @Test
  void records_that_are_left_over_are_silent_for_months() {
    var silent =
        all().flatMap(d -> d.cloud().enrolments().stream()).filter(Enrolment::leftOver).toList();

    assertThat(silent).isNotEmpty();
    assertThat(silent)
        .allSatisfy(one ->
            assertThat(one.lastSync(one.device().contact()))
                .isBefore(NOW.minusSeconds(59L * 24 * 3600)));
  }

  @Test
  void guids_lead_back_to_their_numbers_and_no_others_do() {
    var ids = new Guids(1, "one");
    var numbers = LongStream.concat(LongStream.range(0, 2000), LongStream.of(8_000_001, 1L << 40));

    assertThat(numbers.boxed())
        .allSatisfy(number -> {
          var id = ids.of(number);
          assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}");
          assertThat(ids.number(id)).hasValue(number);
          assertThat(new Guids(2, "one").number(id)).isEmpty();
          assertThat(new Guids(1, "two").number(id)).isEmpty();
        });
    assertThat(ids.number("nobody")).isEmpty();
  }
}
