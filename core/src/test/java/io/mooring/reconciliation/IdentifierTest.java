package io.mooring.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.reconciliation.Identifier.Kind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Default string",
        "To be filled by O.E.M.",
        "To Be Filled By O.E.M.",
        "0",
        "00000000",
        "FFFFFFFF",
        "System Serial Number",
        "None",
        "N/A",
        "1234",
        "123456789",
        "0123456789",
        "XXXXXXX",
        "Not Specified",
        "......."
      })
  void noSerialNumber(String text) {
    assertThat(Identifier.of(Kind.SERIAL, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5CG1234ABC", "PF0ABCDE", "7XYZ123", "VMware-56 4d 9e 01-23", "012345678901"})
  void aSerialNumber(String text) {
    assertThat(Identifier.of(Kind.SERIAL, text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000000",
        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
        "03000200-0400-0500-0006-000700080009"
      })
  void noBoard(String text) {
    assertThat(Identifier.of(Kind.SMBIOS_GUID, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:00:00:00:00",
        "FF-FF-FF-FF-FF-FF",
        "02:15:5D:01:02:03",
        "00:05:9A:3C:7A:00",
        "00:15"
      })
  void noCard(String text) {
    assertThat(Identifier.of(Kind.MAC_ADDRESS, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ENTRA_DEVICE_ID, {0A1b}, 0a1b",
    "CLIENT_GUID, GUID:0A1B, 0a1b",
    "MAC_ADDRESS, 00-14-22-AA-BB-CC, 001422aabbcc",
    "SERIAL, ' vmware-56 4D ', vmware-564d",
    "NAME, LON-1.contoso.com, lon-1",
    "OWNER, CONTOSO\\Anna, anna",
    "OWNER, anna@contoso.com, anna"
  })
  void isWrittenInOneWay(Kind kind, String text, String value) {
    assertThat(Identifier.of(kind, text)).contains(new Identifier(kind, value));
  }

  @Test
  void aModelIsOfItsMaker() {
    assertThat(Identifier.model("Dell Inc.", "Latitude  5440"))
        .isEqualTo(Identifier.model("DELL", "latitude 5440"))
        .isPresent();
    assertThat(Identifier.model("LENOVO", "Latitude 5440"))
        .isNotEqualTo(Identifier.model("Dell Inc.", "Latitude 5440"));
    assertThat(Identifier.model("", "Latitude 5440")).isEmpty();
  }

  /** All that two records can have in common: 2,048 sets. */
  @Test
  void whatIsEnoughHasARuleAndNeverRestsOnANameAndItsOwner() {
    sets()
        .forEach(set -> {
          var enough = set.stream().mapToInt(Kind::points).sum() >= Match.ENOUGH;
          var hard = set.stream().anyMatch(kind -> kind.alone() || kind.ofPart());
          assertThat(!enough || Rule.of(set) != Rule.NONE).as("%s", set).isTrue();
          assertThat(!enough || hard).as("%s", set).isTrue();
        });
  }

  @Test
  void noPartAloneIsEnough() {
    assertThat(sets().filter(set -> set.size() == 1 && !set.iterator().next().alone()))
        .allMatch(set -> set.iterator().next().points() < Match.ENOUGH);
  }

  /** A model counts beside a serial number or a card only. */
  private static Stream<Set<Kind>> sets() {
    var kinds = Kind.values();
    return IntStream.range(0, 1 << kinds.length)
        .mapToObj(bits ->
            IntStream.range(0, kinds.length)
                .filter(at -> (bits >> at & 1) == 1)
                .mapToObj(at -> kinds[at])
                .collect(Collectors.toSet()))
        .filter(set ->
            !set.contains(Kind.MODEL)
                || set.contains(Kind.SERIAL)
                || set.contains(Kind.MAC_ADDRESS));
  }
}
