package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.CombinedDeviceResources.ofClient;
import static io.mooring.lab.adminservice.odata.Column.flag;
import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.text;
import static io.mooring.lab.adminservice.odata.Column.time;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.estate.Management;
import io.mooring.lab.life.LiveDevice;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of SMS_CombinedDeviceResources about MDM, conditional access and Defender. */
final class CombinedManagement {

  private CombinedManagement() {}

  static List<Column<LiveDevice>> columns() {
    return Stream.of(mdm(), access(), defender(), scans()).flatMap(List::stream).toList();
  }

  private static boolean coManaged(LiveDevice device) {
    return device.facts().management() == Management.CO_MANAGED;
  }

  private static boolean enrolled(LiveDevice device) {
    return coManaged(device) || device.facts().management() == Management.CO_EXISTING;
  }

  /** What ManagementAuthority's numbers mean is not published, so it stays empty. */
  private static List<Column<LiveDevice>> mdm() {
    return List.of(
        number("CoManaged", d -> coManaged(d) ? 1 : 0),
        flag("IsMDMActive", CombinedManagement::enrolled),
        number("ManagementAuthority", _ -> null),
        number("WipeStatus", _ -> null),
        number("RetireStatus", _ -> null),
        number("SyncNowStatus", _ -> null),
        time("LastSyncNowRequest", _ -> null),
        number("RemoteLockState", _ -> null),
        number("PasscodeResetState", _ -> null));
  }

  private static List<Column<LiveDevice>> access() {
    return List.of(
        number("CAIsCompliant", d -> coManaged(d) ? (d.facts().compliant() ? 1 : 0) : null),
        time("CAComplianceSetTime", d -> coManaged(d) ? d.contact().lastStatusMessage() : null),
        time("CAComplianceEvalTime", CombinedManagement::complianceEvaluated),
        text("CAErrorDetails", _ -> null),
        text("CAErrorLocation", _ -> null));
  }

  static @Nullable Instant complianceEvaluated(LiveDevice device) {
    return coManaged(device) ? device.lastComplianceCheck() : null;
  }

  private static List<Column<LiveDevice>> defender() {
    return List.of(
        number("EPDeploymentState", ofClient(_ -> 3)),
        flag("EPEnabled", ofClient(_ -> true)),
        text("EPClientVersion", ofClient(_ -> "4.18.25090.3009")),
        text("EPEngineVersion", ofClient(_ -> "1.1.25090.3001")),
        text("EPAntivirusSignatureVersion", ofClient(_ -> "1.439.415.0")),
        number("EPInfectionStatus", ofClient(_ -> 1)),
        text("EPLastThreatName", _ -> null),
        number("ATPOnboardingState", ofClient(d -> d.facts().virtual() ? 0 : 1)),
        flag("ATPSenseIsRunning", ofClient(d -> !d.facts().virtual())),
        time("ATPLastConnected", ofClient(d -> d.contact().lastActive())),
        text("SenseID", _ -> null));
  }

  private static List<Column<LiveDevice>> scans() {
    return List.of(
        time("EPLastFullScanDateTimeStart", _ -> null),
        time("EPLastFullScanDateTimeEnd", _ -> null),
        time("EPLastQuickScanDateTimeStart", ofClient(d -> d.contact().lastClientCheck())),
        time("EPLastQuickScanDateTimeEnd", ofClient(d -> d.contact().lastClientCheck())));
  }
}
