package io.mooring.coexistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.wire.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolledDevicesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Serial Number", "serial_number", "SERIALNUMBER", " Serial-No. "})
  void titlesAreKnownWhateverTheirCapitalsSpacesAndSigns(String title) {
    assertThat(ListColumn.of(title)).contains(ListColumn.SERIAL_NUMBER);
  }

  @Test
  void everyTitleMeansOneColumn() {
    for (var column : ListColumn.values()) {
      assertThat(column.titles()).allMatch(title -> ListColumn.of(title).orElseThrow() == column);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ownership, Employee Owned, otherMdmOwner, personal",
    "Ownership, Corporate - Dedicated, otherMdmOwner, company",
    "Join type, Microsoft Entra hybrid joined, joinType, hybridAzureADJoined",
    "Join type, Microsoft Entra registered, joinType, azureADRegistered",
    "Join type, Azure AD joined, joinType, azureADJoined",
    "Enrolled at, 2026-11-02, otherMdmEnrolled, 2026-11-02T00:00:00Z",
    "Last check-in, 2026-11-02 08:30, otherMdmLastSeen, 2026-11-02T08:30:00Z",
    "Last seen, 2026-11-02T08:30:00+01:00, otherMdmLastSeen, 2026-11-02T07:30:00Z",
    "Enrollment status, Enrolled, otherMdmState, 1",
    "Enrollment status, Unenrolled, otherMdmState, 0",
    "AAD device id, {5D1E3A52-4F3C-4A6E-9D44-0B7B9B6F2A10}, entraDeviceId,"
        + " 5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10"
  })
  void valuesAreReadAsTheyAreWritten(String title, String cell, String key, String value) {
    var device = only("Serial|" + title + "\nSN1|" + cell);

    assertThat(device.values()).containsEntry(Column.ofKey(key).orElseThrow(), value);
  }

  @Test
  void whatIsEmptyOrSaysSoIsLeftOut() {
    var device =
        only("Serial|Last seen|Entra device id|Wi-Fi MAC|Ethernet MAC\nSN1|never|N/A|aa|bb");

    assertThat(device.values())
        .isEqualTo(
            Map.of(
                Column.SERIAL_NUMBER, "SN1",
                Column.MAC_ADDRESSES, "aa\nbb",
                Column.NAME, "serial number sn1"));
  }

  @Test
  void aSerialThatNobodyWroteTellsNoDevices() {
    var devices = read("Serial|MAC\nDefault string|aa:01\n0000|aa:02");

    assertThat(devices)
        .extracting(EnrolledDevice::identity)
        .containsExactly("mac aa:01", "mac aa:02");
  }

  @Test
  void othersThanWindowsArePassedOver() {
    var devices = new EnrolledDevices(_ -> {});
    new TextTable("Serial|Platform\nSN1|Windows Desktop\nSN2|Android\nSN3|WinRT\nSN4|Apple iOS")
        .read(devices);

    assertThat(devices.otherSystems()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Name|User/A|B; The heading has no column that tells devices apart",
        "Serial|Serial number/A|B; Columns 1 (Serial) and 2 (Serial number) both mean serial number",
        "Serial|Name/A; Line 2 has 1 fields, and the heading 2",
        "Serial|Name/A|B|C; Line 2 has 3 fields, and the heading 2",
        "Serial|Last seen/A|2026-01-01/B|1.2.26; Line 3, column 2 (Last seen): “1.2.26” can",
        "Serial|Last seen/A|yesterday; Line 2, column 2 (Last seen): “yesterday” can't be read: it is",
        "Serial|Enrolment type/A|six; Line 2, column 2 (Enrolment type): “six” can't be read",
        "Serial|Entra device id/A|4711; it is no GUID such as",
        "Serial|Name/|B; Line 2 has nothing that tells its device from others",
        "Serial|Name/A|B/a|C; Line 2 and Line 3 are the same device (serial number a)",
      })
  void whatIsWrongIsSaidWithItsPlace(String list, String sentence) {
    var text = list.replace("/", "\n");

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining(sentence.strip());
  }

  @Test
  void aFieldHasAnEnd() {
    assertThatThrownBy(() -> read("Serial|Name\nA|" + "x".repeat(ListValue.LONGEST + 1)))
        .hasMessageContaining("it has 1025 signs; at most 1024 are taken");
  }

  private static EnrolledDevice only(String text) {
    var devices = read(text);
    assertThat(devices).hasSize(1);
    return devices.getFirst();
  }

  private static List<EnrolledDevice> read(String text) {
    var devices = new ArrayList<EnrolledDevice>();
    new TextTable(text).read(new EnrolledDevices(devices::add));
    return devices;
  }
}
