package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.odata.Column.flag;
import static io.mooring.lab.adminservice.odata.Column.large;
import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.numbers;
import static io.mooring.lab.adminservice.odata.Column.text;
import static io.mooring.lab.adminservice.odata.Column.time;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.estate.Management;
import io.mooring.lab.life.LiveDevice;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of the small classes beside the device row: channel, co-management, primary users.
 */
final class ClientClasses {

  /**
   * Relationship ids begin at 0x01800000, as the sample of SMS_UserMachineRelationship has them.
   */
  static final long FIRST_RELATIONSHIP = 25_165_824L;

  static final int RELATIONSHIPS_PER_DEVICE = 2;

  /** A user of a device, the primary one first. */
  record Relationship(LiveDevice device, int place, String user) {
    long id() {
      return FIRST_RELATIONSHIP + (long) device.facts().index() * RELATIONSHIPS_PER_DEVICE + place;
    }
  }

  private ClientClasses() {}

  static List<Column<LiveDevice>> clientStatus() {
    return List.of(
        number("ResourceID", d -> d.facts().resourceId()),
        text("SMSID", d -> d.facts().smsId()),
        number("OnlineStatus", d -> d.online() ? 1 : 0),
        number("ChannelType", d -> d.facts().onInternet() ? 1 : 0),
        time("LastStatusTime", d -> d.online() ? d.onlineSince() : d.offlineSince()),
        text("ServerID", _ -> Estate.SITE_SERVER));
  }

  /**
   * The documented four columns and those of v_ClientCoManagementState. What Authority's values
   * mean is not published: here it is 1 for enrolled devices, whoever enrolled them.
   */
  static List<Column<LiveDevice>> coManagementState() {
    return List.of(
        number("MachineId", d -> d.facts().resourceId()),
        text("Name", d -> d.facts().name()),
        text("SiteCode", _ -> Estate.SITE_CODE),
        number("MDMEnrolled", d -> enrolled(d) ? 1 : 0),
        number("Authority", d -> enrolled(d) ? 1 : 0),
        large("MDMWorkloads", d -> coManaged(d) ? d.facts().cloud().workloads() : null),
        number("ComgmtPolicyPresent", d -> d.facts().cloud().policyPresent() ? 1 : 0),
        text("AADDeviceID", d -> d.facts().entraId()),
        number("MDMProvisioned", d -> coManaged(d) ? 1 : 0),
        number("HybridAADJoined", d -> coManaged(d) && !entraJoined(d) ? 1 : 0),
        number("AADJoined", d -> coManaged(d) && entraJoined(d) ? 1 : 0),
        number("EnrollmentFailed", _ -> 0),
        number("PendingLogon", _ -> 0),
        number("EnrollmentScheduled", _ -> 0),
        large("EnrollmentStatusCode", _ -> 0L),
        text("EnrollmentErrorDetail", _ -> null));
  }

  private static boolean coManaged(LiveDevice device) {
    return device.facts().management() == Management.CO_MANAGED;
  }

  private static boolean entraJoined(LiveDevice device) {
    return device.facts().cloud().entraJoined();
  }

  private static boolean enrolled(LiveDevice device) {
    return coManaged(device) || device.facts().management() == Management.CO_EXISTING;
  }

  static Stream<Relationship> relationships(LiveDevice device) {
    var users = device.facts().users();
    var primary = users.primary();
    if (primary == null || !device.facts().hasClient()) {
      return Stream.empty();
    }
    var last = users.last();
    var shared = !primary.equals(last) && device.facts().lot("shared") < 0.2;
    var first = Stream.of(new Relationship(device, 0, primary));
    return last == null || !shared
        ? first
        : Stream.concat(first, Stream.of(new Relationship(device, 1, last)));
  }

  static List<Column<Relationship>> relationship() {
    return List.of(
        number("RelationshipResourceID", Relationship::id),
        time("CreationTime", r -> r.device().facts().created()),
        flag("IsActive", _ -> true),
        number("ResourceClientType", _ -> null),
        number("ResourceID", r -> r.device().facts().resourceId()),
        text("ResourceName", r -> r.device().facts().name()),
        numbers("Sources", r -> List.of(r.device().facts().lot("source") < 0.7 ? 4 : 2)),
        numbers("Types", _ -> List.of(1)),
        text("UniqueUserName", Relationship::user));
  }
}
