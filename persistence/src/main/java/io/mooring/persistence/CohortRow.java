package io.mooring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** The {@code cohort} table: the devices that are alike in every facet, and how many they are. */
@Entity
@Table(name = "cohort")
@IdClass(CohortRow.Key.class)
@SuppressWarnings("NullAway.Init")
class CohortRow {

  record Key(UUID tenant, long id) {}

  @Id UUID tenant;
  @Id long id;
  UUID mainSite;
  String managementState;
  String mdm;
  String osRelease;
  String kind;
  String client;
  boolean pendingRestart;
  boolean onInternet;
  boolean missing;
  boolean ambiguous;
  String enrolment;
  String presence;
  UUID presenceSite;

  /** See {@link io.mooring.authority.AuthorityCohort}. */
  String authority;

  long devices;
  Instant presenceUntil;

  /** The cohort of a device, with that device alone. */
  static CohortRow of(DeviceRow device) {
    var row = new CohortRow();
    row.tenant = device.tenant;
    row.id = device.cohort;
    row.mainSite = device.mainSite;
    row.managementState = device.managementState;
    row.mdm = device.mdm;
    row.osRelease = device.osRelease;
    row.kind = device.kind;
    row.client = device.client;
    row.pendingRestart = device.pendingRestart;
    row.onInternet = device.onInternet;
    row.missing = device.missing;
    row.ambiguous = device.ambiguous;
    row.enrolment = device.enrolment;
    row.presence = device.presence;
    row.presenceSite = device.presenceSite;
    row.authority = device.authority;
    row.devices = 1;
    row.presenceUntil = device.presenceAsOf;
    return row;
  }

  /** The same for the same facets everywhere; two that differ agree never (64 bits of SHA-256). */
  static long id(DeviceRow device) {
    var facets =
        String.join(
            "\n",
            device.mainSite.toString(),
            device.managementState,
            device.mdm,
            device.osRelease,
            device.kind,
            device.client,
            device.pendingRestart + " " + device.onInternet + " " + device.missing,
            device.enrolment,
            device.presence,
            device.presenceSite.toString(),
            device.authority + (device.ambiguous ? "\nambiguous" : ""));
    return ByteBuffer.wrap(sha256().digest(facets.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
