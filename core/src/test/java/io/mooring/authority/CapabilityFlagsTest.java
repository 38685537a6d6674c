package io.mooring.authority;

import static io.mooring.authority.CapabilityFlags.Base.CURRENT;
import static io.mooring.authority.CapabilityFlags.Base.LEGACY;
import static io.mooring.authority.Workload.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.authority.CapabilityFlags.Base;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityFlagsTest {

  /** The bits of each by their names' places in the console's enumeration, lowest first. */
  private static final List<String> PLACES =
      List.of(
          "inventory",
          "compliance",
          "access",
          "configuration",
          "update",
          "security",
          "apps",
          "office",
          "",
          "",
          "",
          "",
          "encryption",
          "split");

  private static final Map<Workload, String> NAMES =
      Map.of(
          COMPLIANCE_POLICIES, "compliance",
          RESOURCE_ACCESS, "access",
          DEVICE_CONFIGURATION, "configuration",
          WINDOWS_UPDATE_POLICIES, "update",
          ENDPOINT_PROTECTION, "security",
          CLIENT_APPS, "apps",
          OFFICE_CLICK_TO_RUN, "office");

  @Test
  void everySumIsDecodedAsItsNamesSay() {
    for (var sum = 0; sum <= 16_383; sum++) {
      var names = names(sum);
      var current = names.containsAll(Set.of("inventory", "split"));
      var expected = EnumSet.noneOf(Workload.class);
      NAMES.forEach((workload, name) -> {
        var halved = current && name.equals("security") && !names.contains("encryption");
        if (names.contains(name) && !halved) {
          expected.add(workload);
        }
      });
      var flags = new CapabilityFlags(sum);
      assertThat(flags.withIntune()).as("%d", sum).isEqualTo(expected);
      assertThat(flags.base() == CURRENT).as("%d", sum).isEqualTo(current);
      assertThat(flags.base() == Base.NONE).as("%d", sum).isNotEqualTo(names.contains("inventory"));
    }
  }

  @Test
  void whatIsDecodedIsEncodedAgainAndNoBitIsLost() {
    for (var sum = 0L; sum <= 16_383; sum++) {
      var flags = new CapabilityFlags(sum);
      var encoded = CapabilityFlags.of(flags.base(), flags.withIntune()).value();
      assertThat(encoded + flags.unknownBits()).isEqualTo(sum);
      assertThat(encoded & flags.unknownBits()).isZero();
    }
  }

  private static Set<String> names(int sum) {
    var names = new TreeSet<String>();
    var digits = new StringBuilder(Integer.toBinaryString(sum)).reverse();
    for (var place = 0; place < digits.length(); place++) {
      if (digits.charAt(place) == '1') {
        names.add(PLACES.get(place));
      }
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource({
    "8193,       CURRENT, 0, ''",
    "8195,       CURRENT, 0, COMPLIANCE_POLICIES",
    "8209,       CURRENT, 0, WINDOWS_UPDATE_POLICIES",
    "8211,       CURRENT, 0, COMPLIANCE_POLICIES WINDOWS_UPDATE_POLICIES",
    "12333,      CURRENT, 0, DEVICE_CONFIGURATION RESOURCE_ACCESS ENDPOINT_PROTECTION",
    "67,         LEGACY,  0, COMPLIANCE_POLICIES CLIENT_APPS",
    "33,         LEGACY,  0, ENDPOINT_PROTECTION",
    "8225,       CURRENT, 32, ''",
    "4609,       LEGACY,  4608, ''",
    "0,          NONE,    0, ''",
  })
  void knownNumbersMeanWhatTheFieldReadsInThem(
      long value, Base base, long unknown, String withIntune) {
    var flags = new CapabilityFlags(value);
    var expected = EnumSet.noneOf(Workload.class);
    Stream.of(withIntune.split(" "))
        .filter(name -> !name.isEmpty())
        .map(Workload::valueOf)
        .forEach(expected::add);

    assertThat(flags.base()).isEqualTo(base);
    assertThat(flags.withIntune()).isEqualTo(expected);
    assertThat(flags.unknownBits()).isEqualTo(unknown);
  }

  @Test
  void allSevenAreTheNumbersOfTheField() {
    var all = EnumSet.allOf(Workload.class);

    assertThat(CapabilityFlags.of(CURRENT, all).value()).isEqualTo(12_543);
    assertThat(CapabilityFlags.of(LEGACY, all).value()).isEqualTo(255);
    var override = CapabilityFlags.OVERRIDE;
    assertThat(override.value()).isEqualTo(2_147_479_807L);
    assertThat(override.withIntune()).isEqualTo(all);
    assertThat(override.unknownBits()).isEqualTo(2_147_479_807L - 12_543);
  }

  @ParameterizedTest
  @CsvSource({
    "8211, 8211",
    "' 12543 ', 12543",
    "2147479807, 2147479807",
    "-1, -1",
    "18446744073709551615, -1",
    "9223372036854775808, -9223372036854775808",
  })
  void aNumberOfSixtyFourBitsIsReadAsItComes(String raw, long value) {
    assertThat(ReportedFlags.parse(raw)).isEqualTo(new CapabilityFlags(value));
  }

  @Test
  void theRegistryHasNoSign() {
    assertThat(new CapabilityFlags(-1)).hasToString("18446744073709551615");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "many", "0x2001", "8193.0", "18446744073709551616", "-9999999999999999999"})
  void whatIsNoSuchNumberIsKeptAsItCame(String raw) {
    assertThat(ReportedFlags.parse(raw)).isEqualTo(new ReportedFlags.Unreadable(raw));
  }
}
