package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.odata.Column.flag;
import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.text;
import static io.mooring.lab.adminservice.odata.Column.time;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.life.LiveDevice;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of SMS_CombinedDeviceResources, the console's Devices node: the class page of 2016
 * and the newer columns of {@code fn_rbac_CombinedDeviceResources}, in WMI's spelling.
 */
final class CombinedDeviceResources {

  private CombinedDeviceResources() {}

  static List<Column<LiveDevice>> columns() {
    return Stream.of(
            identity(),
            client(),
            health(),
            notification(),
            user(),
            system(),
            CombinedManagement.columns())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Column<LiveDevice>> identity() {
    return List.of(
        number("ResourceID", d -> d.facts().resourceId()),
        text("Name", d -> d.facts().name()),
        text("SMSID", d -> d.facts().smsId()),
        text("SiteCode", ofClient(_ -> Estate.SITE_CODE)),
        text("Domain", _ -> "CONTOSO"),
        text("SMBIOSGUID", d -> d.facts().biosId()),
        text("SerialNumber", ofClient(d -> d.facts().serial())),
        text("MACAddress", d -> d.facts().network().mac()),
        text("IMEI", _ -> null),
        text("AADTenantID", d -> d.facts().entraId() == null ? null : Estate.TENANT),
        text("AADDeviceID", d -> d.facts().entraId()),
        text("ADSiteName", d -> d.facts().location().city()),
        number("ArchitectureKey", _ -> 5));
  }

  private static List<Column<LiveDevice>> client() {
    return List.of(
        flag("IsClient", d -> d.facts().hasClient()),
        number("ClientType", ofClient(_ -> 1)),
        number("ClientEdition", ofClient(_ -> 0)),
        text("ClientVersion", ofClient(d -> d.facts().clientVersion())),
        number("ClientCertType", ofClient(_ -> 1)),
        number("ClientState", ofClient(d -> d.facts().clientState())),
        flag("IsActive", d -> d.facts().hasClient() && !d.facts().obsolete()),
        flag("IsObsolete", d -> d.facts().obsolete()),
        number("IsApproved", ofClient(_ -> 1)),
        flag("IsBlocked", _ -> false),
        flag("IsAlwaysInternet", _ -> false),
        flag("IsInternetEnabled", d -> d.facts().hasClient()),
        flag("IsVirtualMachine", d -> d.facts().virtual()),
        flag("Unknown", _ -> null));
  }

  private static List<Column<LiveDevice>> health() {
    return List.of(
        number("ClientActiveStatus", ofClient(d -> d.contact().active() ? 1 : 0)),
        number("ClientCheckPass", ofClient(d -> d.facts().healthy() ? 1 : 2)),
        number("ClientRemediationSuccess", ofClient(d -> d.facts().healthy() ? 1 : 2)),
        time("LastClientCheckTime", ofClient(d -> d.contact().lastClientCheck())),
        time("LastActiveTime", LiveDevice::lastActive),
        time("LastPolicyRequest", LiveDevice::lastPolicyRequest),
        time("LastDDR", LiveDevice::lastHeartbeat),
        time("LastHardwareScan", LiveDevice::lastHardwareScan),
        time("LastSoftwareScan", LiveDevice::lastSoftwareScan),
        time("LastStatusMessage", ofClient(d -> d.contact().lastStatusMessage())),
        text("LastMPServerName", ofClient(_ -> Estate.SITE_SERVER)),
        time("ADLastLogonTime", d -> d.contact().lastDirectoryLogon()),
        number("CPStatus", _ -> null),
        time("CPLatestProcessingAttempt", _ -> null),
        number("CPLastInstallationError", _ -> null));
  }

  private static List<Column<LiveDevice>> notification() {
    return List.of(
        flag("CNIsOnline", ofClient(LiveDevice::online)),
        time("CNLastOnlineTime", LiveDevice::onlineSince),
        time("CNLastOfflineTime", LiveDevice::offlineSince),
        text("CNAccessMP", ofClient(_ -> Estate.SITE_SERVER)),
        flag("CNIsOnInternet", ofClient(d -> d.facts().onInternet())));
  }

  private static List<Column<LiveDevice>> user() {
    return List.of(
        text("UserName", ofClient(d -> d.facts().users().lastLogon())),
        text("UserDomainName", ofClient(d -> d.facts().users().last() == null ? null : "CONTOSO")),
        text("PrimaryUser", ofClient(d -> d.facts().users().primary())),
        text("CurrentLogonUser", ofClient(d -> d.online() ? d.facts().users().current() : null)),
        text("LastLogonUser", ofClient(d -> d.facts().users().last())));
  }

  private static List<Column<LiveDevice>> system() {
    return List.of(
        text("DeviceOS", d -> d.facts().windows().discoveredName()),
        text("DeviceOSBuild", ofClient(d -> d.facts().windows().fullBuild())),
        text("DeviceType", _ -> null),
        number("DeviceOwner", ofClient(_ -> 1)),
        text("DeviceCategory", _ -> ""),
        text("DeviceThreatLevel", _ -> null),
        text("BoundaryGroups", ofClient(d -> d.facts().boundaryGroup())));
  }

  /** A column that only devices with a client fill. */
  static Function<LiveDevice, @Nullable Object> ofClient(
      Function<LiveDevice, @Nullable Object> value) {
    return device -> device.facts().hasClient() ? value.apply(device) : null;
  }
}
