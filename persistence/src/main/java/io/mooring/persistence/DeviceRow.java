package io.mooring.persistence;

import static java.util.stream.Collectors.joining;

import io.mooring.authority.AuthorityCohort;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceKind;
import io.mooring.device.DeviceSort;
import io.mooring.device.DeviceSummary;
import io.mooring.device.DeviceSummary.Hardware;
import io.mooring.device.DeviceSummary.Managed;
import io.mooring.device.DeviceSummary.Marks;
import io.mooring.device.DeviceSummary.Software;
import io.mooring.device.DeviceSummary.Users;
import io.mooring.device.EnrolmentStep;
import io.mooring.device.ManagementState;
import io.mooring.device.Presence;
import io.mooring.device.SearchTerms;
import io.mooring.device.SourceRecord;
import io.mooring.user.Account;
import io.mooring.user.Accounts;
import io.mooring.wire.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The {@code device} table: what a list shows of a device, computed from its records. Facets are
 * kept as their filters spell them.
 */
@Entity
@Table(name = "device")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init")
class DeviceRow {

  /** Where no site's passes speak for the device's presence. */
  private static final UUID NO_SITE = new UUID(0, 0);

  @Id UUID tenant;
  @Id UUID id;
  long cohort;
  UUID mainSite;
  String name;
  String managementState;
  String mdm;
  @Nullable String primaryUser;
  @Nullable String userNow;
  @Nullable String manufacturer;
  @Nullable String model;
  @Nullable String serialNumber;
  @Nullable String ipAddress;
  boolean onInternet;
  String kind;
  String osRelease;
  @Nullable String osBuild;
  @Nullable String clientVersion;
  String client;
  boolean pendingRestart;
  String enrolment;

  /** What the site said last; whether that is still news, only the time of reading tells. */
  String presence;

  @Nullable Instant presenceSince;
  Instant presenceAsOf;

  /** The site whose trusted passes have seen the presence again. */
  UUID presenceSite;

  boolean missing;
  boolean ambiguous;
  @Nullable Instant lastActive;
  String placeName;
  String placePrimaryUser;
  String placeManagementState;
  String placeOsBuild;
  String placeClientVersion;
  String placeLastActive;

  /** The words in {@code device_term}, a line each, in order; the first line is empty. */
  String terms;

  /** Of the cohort alone: what tells who is in charge of its workloads. */
  @Transient String authority;

  /** The accounts in {@code device_account}, a line each; lists read rows without them. */
  @Transient String accounts;

  static DeviceRow of(Device device) {
    var row = new DeviceRow();
    var main = device.main().site();
    row.tenant = main.tenant().value();
    row.id = device.id().value();
    row.mainSite = main.site().value();
    row.presence(device);
    var summary = DeviceSummary.of(device, row.presenceAsOf);
    row.name = summary.name();
    row.managementState = summary.managementState().key();
    row.mdm = summary.managed().mdm();
    row.primaryUser = summary.users().primary();
    row.userNow = summary.users().current();
    row.hardware(summary.hardware());
    row.software(summary.software());
    row.missing = summary.missing();
    row.ambiguous = summary.ambiguous();
    row.lastActive = Fitting.microsOrNull(summary.lastActive());
    row.places(summary);
    row.terms = SearchTerms.of(device).stream().sorted().map(t -> "\n" + t).collect(joining());
    row.authority = AuthorityCohort.of(device).text();
    row.accounts = Accounts.of(device).stream().map(Account::text).collect(joining("\n"));
    row.cohort = CohortRow.id(row);
    return row;
  }

  private void hardware(Hardware hardware) {
    manufacturer = hardware.manufacturer();
    model = hardware.model();
    serialNumber = hardware.serialNumber();
    ipAddress = hardware.ipAddress();
    onInternet = hardware.onInternet();
    kind = hardware.kind().key();
  }

  private void software(Software software) {
    osRelease = software.release();
    osBuild = software.osBuild();
    clientVersion = software.clientVersion();
    client = software.client().key();
    pendingRestart = software.pendingRestart();
    enrolment = software.enrolment().key();
  }

  private void presence(Device device) {
    var speaker = device.speaker(Column.ONLINE);
    var asOf = speaker.map(record -> record.asOf(Column.ONLINE)).orElse(Instant.EPOCH);
    var now = Presence.of(device, asOf);
    presence = now.state().key();
    presenceSince = Fitting.microsOrNull(now.since());
    presenceAsOf = Fitting.micros(asOf);
    presenceSite =
        speaker.filter(DeviceRow::passesSeeIt).map(r -> r.site().site().value()).orElse(NO_SITE);
  }

  private static boolean passesSeeIt(SourceRecord record) {
    return !record.gone() && record.missingSince() == null;
  }

  private void places(DeviceSummary summary) {
    placeName = DeviceSort.NAME.place(summary);
    placePrimaryUser = DeviceSort.PRIMARY_USER.place(summary);
    placeManagementState = DeviceSort.MANAGEMENT_STATE.place(summary);
    placeOsBuild = DeviceSort.OS_BUILD.place(summary);
    placeClientVersion = DeviceSort.CLIENT_VERSION.place(summary);
    placeLastActive = DeviceSort.LAST_ACTIVE.place(summary);
  }

  List<SearchTerms.Numbered> numberedTerms() {
    return SearchTerms.numbered(terms.lines().filter(term -> !term.isEmpty()).toList());
  }

  /** The field with the device's place in this order. */
  static String place(DeviceSort sort) {
    return switch (sort) {
      case NAME, MATCH -> "placeName";
      case PRIMARY_USER -> "placePrimaryUser";
      case MANAGEMENT_STATE -> "placeManagementState";
      case OS_BUILD -> "placeOsBuild";
      case CLIENT_VERSION -> "placeClientVersion";
      case LAST_ACTIVE -> "placeLastActive";
    };
  }

  String placeBy(DeviceSort sort) {
    return switch (sort) {
      case NAME, MATCH -> placeName;
      case PRIMARY_USER -> placePrimaryUser;
      case MANAGEMENT_STATE -> placeManagementState;
      case OS_BUILD -> placeOsBuild;
      case CLIENT_VERSION -> placeClientVersion;
      case LAST_ACTIVE -> placeLastActive;
    };
  }

  /** The index in that order. */
  static String index(DeviceSort sort) {
    var by = sort == DeviceSort.MATCH ? DeviceSort.NAME : sort;
    return "device_place_" + by.name().toLowerCase(Locale.ROOT);
  }

  DeviceSummary toSummary(Map<UUID, SiteRow> sites, Instant now) {
    var site = sites.get(mainSite);
    return new DeviceSummary(
        new DeviceId(id),
        name,
        new Managed(managementState(), mdm),
        site == null ? "" : site.shown(),
        new Users(primaryUser, userNow),
        new Hardware(manufacturer, model, serialNumber, ipAddress, onInternet, kind()),
        new Software(
            osRelease,
            osBuild,
            clientVersion,
            client(),
            pendingRestart,
            EnrolmentStep.ofKey(enrolment)),
        presence(sites.get(presenceSite), now),
        new Marks(missing, ambiguous),
        lastActive);
  }

  private ManagementState managementState() {
    return Arrays.stream(ManagementState.values())
        .filter(state -> state.key().equals(managementState))
        .findFirst()
        .orElseThrow();
  }

  private DeviceKind kind() {
    return Arrays.stream(DeviceKind.values())
        .filter(known -> known.key().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private DeviceSummary.Client client() {
    return DeviceSummary.Client.valueOf(client.toUpperCase(Locale.ROOT));
  }

  private Presence presence(@Nullable SiteRow site, Instant now) {
    var asOf = site == null ? presenceAsOf : SiteRow.later(presenceAsOf, site.hotAsOf);
    var said = Presence.State.valueOf(presence.toUpperCase(Locale.ROOT));
    var fresh = !asOf.plus(Presence.FRESH).isBefore(now);
    return new Presence(fresh ? said : Presence.State.UNKNOWN, presenceSince, asOf);
  }
}
