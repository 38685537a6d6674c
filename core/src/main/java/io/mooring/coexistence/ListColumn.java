package io.mooring.coexistence;

import io.mooring.wire.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A column of a list of devices, by the titles that MDMs give it. */
public enum ListColumn {
  ID(Column.OTHER_MDM_ID, "device id", "MDM device id", "UDID"),
  NAME(
      Column.NAME,
      "name",
      "device name",
      "computer name",
      "host name",
      "friendly name",
      "device friendly name"),
  SERIAL_NUMBER(
      Column.SERIAL_NUMBER, "serial number", "serial", "serial no", "device serial number"),
  ENTRA_DEVICE_ID(
      Column.ENTRA_DEVICE_ID,
      "Entra device id",
      "Azure AD device id",
      "AAD device id",
      "Azure device id",
      "Microsoft Entra device id"),
  SMBIOS_GUID(Column.SMBIOS_GUID, "SMBIOS GUID", "SMBIOS UUID", "BIOS UUID", "system UUID"),
  MAC(
      Column.MAC_ADDRESSES,
      "MAC",
      "MAC address",
      "MAC addresses",
      "Wi-Fi MAC",
      "Wi-Fi MAC address",
      "Ethernet MAC",
      "Ethernet MAC address"),
  USER(
      Column.PRIMARY_USERS,
      "user",
      "user name",
      "user principal name",
      "UPN",
      "enrolled user",
      "user email",
      "email"),
  OWNERSHIP(
      Column.OTHER_MDM_OWNER, "ownership", "owner type", "device ownership", "ownership type"),
  JOIN_TYPE(Column.JOIN_TYPE, "join type", "trust type"),
  ENROLLED_AT(
      Column.OTHER_MDM_ENROLLED,
      "enrolled at",
      "enrolled date",
      "enrolled on",
      "enrolment date",
      "enrollment date",
      "enrollment time"),
  LAST_SEEN(
      Column.OTHER_MDM_LAST_SEEN,
      "last seen",
      "last check-in",
      "last contact",
      "last contacted",
      "last sync",
      "last connected"),
  PROVIDER_ID(Column.OTHER_MDM_PROVIDER, "provider id", "MDM provider id"),
  ENROLMENT_TYPE(Column.OTHER_MDM_TYPE, "enrolment type", "enrollment type"),
  ENROLMENT_STATE(
      Column.OTHER_MDM_STATE,
      "enrolment state",
      "enrollment state",
      "enrolment status",
      "enrollment status"),
  SERVER_ADDRESS(
      Column.OTHER_MDM_SERVER,
      "server address",
      "server",
      "server URL",
      "MDM server",
      "MDM URL",
      "DiscoveryServiceFullURL"),
  /** Tells Windows from what is none of ours, and is not kept. */
  PLATFORM(null, "platform", "operating system", "OS", "OS type", "device platform");

  /** By which of them a row is known again, the most lasting first. */
  static final List<ListColumn> IDENTIFYING =
      List.of(ID, SERIAL_NUMBER, SMBIOS_GUID, ENTRA_DEVICE_ID, MAC);

  private static final Map<String, ListColumn> BY_TITLE =
      Arrays.stream(values())
          .flatMap(column -> column.titles.stream().map(title -> Map.entry(plain(title), column)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final @Nullable Column column;

  @SuppressWarnings("ImmutableEnumChecker") // it can't be changed
  private final List<String> titles;

  ListColumn(@Nullable Column column, String... titles) {
    this.column = column;
    this.titles = List.of(titles);
  }

  /** Where its values go. */
  Optional<Column> column() {
    return Optional.ofNullable(column);
  }

  /** What it is called where nobody named it otherwise. */
  public String title() {
    return titles.getFirst();
  }

  /** Every title that is understood. */
  public List<String> titles() {
    return titles;
  }

  /** Whether several columns of a list may be this one. */
  boolean several() {
    return this == MAC || this == USER;
  }

  /** By a title, whatever its capitals, spaces and signs. */
  public static Optional<ListColumn> of(String title) {
    return Optional.ofNullable(BY_TITLE.get(plain(title)));
  }

  private static String plain(String title) {
    return title
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
