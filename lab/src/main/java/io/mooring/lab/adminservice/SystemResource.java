package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.odata.Column.flag;
import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.text;
import static io.mooring.lab.adminservice.odata.Column.texts;
import static io.mooring.lab.adminservice.odata.Column.time;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.adminservice.odata.EdmType;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.life.LiveDevice;
import java.util.List;
import java.util.stream.Stream;

/** The columns of SMS_R_System, the discovery record. */
final class SystemResource {

  private SystemResource() {}

  static List<Column<LiveDevice>> columns() {
    return Stream.of(identity(), client(), directory(), network(), discovery())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Column<LiveDevice>> identity() {
    return List.of(
        number("ResourceId", d -> d.facts().resourceId()),
        number("ResourceType", _ -> 5),
        text("Name", d -> d.facts().name()),
        text("NetbiosName", d -> d.facts().name()),
        text("SMSUniqueIdentifier", d -> d.facts().smsId()),
        text("SMBIOSGUID", d -> d.facts().biosId()),
        text("HardwareID", d -> "2:" + d.facts().biosId().replace("-", "")),
        text("AADDeviceID", d -> d.facts().entraId()),
        text("AADTenantID", d -> d.facts().entraId() == null ? null : Estate.TENANT));
  }

  private static List<Column<LiveDevice>> client() {
    return List.of(
        number("Client", d -> d.facts().hasClient() ? 1 : 0),
        number("ClientType", d -> d.facts().hasClient() ? 1 : null),
        text("ClientVersion", d -> d.facts().hasClient() ? d.facts().clientVersion() : null),
        number("ClientEdition", d -> d.facts().hasClient() ? 0 : null),
        number("Active", d -> d.facts().hasClient() ? (d.facts().obsolete() ? 0 : 1) : null),
        number("Obsolete", d -> d.facts().hasClient() ? (d.facts().obsolete() ? 1 : 0) : null),
        number("Decommissioned", _ -> 0),
        number("Unknown", _ -> null),
        number("AlwaysInternet", _ -> 0),
        number("InternetEnabled", d -> d.facts().hasClient() ? 1 : 0));
  }

  private static List<Column<LiveDevice>> directory() {
    return List.of(
        text("ADSiteName", d -> d.facts().location().city()),
        text("ResourceDomainORWorkgroup", _ -> "CONTOSO"),
        text("FullDomainName", _ -> "CONTOSO.COM"),
        text("DistinguishedName", SystemResource::distinguishedName),
        text("SID", d -> "S-1-5-21-3623811015-3361044348-30300820-" + (1103 + d.facts().index())),
        text("OperatingSystemNameandVersion", d -> d.facts().windows().discoveredName()),
        text("LastLogonUserName", d -> d.facts().users().lastLogon()),
        text("LastLogonUserDomain", d -> d.facts().users().last() == null ? null : "CONTOSO"),
        time("LastLogonTimestamp", d -> d.contact().lastDirectoryLogon()),
        flag("IsVirtualMachine", d -> d.facts().virtual()),
        flag("IsAssignedToUser", d -> d.facts().users().primary() != null),
        text("MDMDeviceCategory", _ -> ""));
  }

  private static String distinguishedName(LiveDevice device) {
    if (device.facts().domainController()) {
      return "CN=%s,OU=Domain Controllers,DC=contoso,DC=com".formatted(device.facts().name());
    }
    return "CN=%s,OU=Computers,OU=%s,DC=contoso,DC=com"
        .formatted(device.facts().name(), device.facts().location().city());
  }

  private static List<Column<LiveDevice>> network() {
    return List.of(
        texts("IPAddresses", d -> List.of(d.facts().network().ipv4(), d.facts().network().ipv6())),
        texts("IPSubnets", d -> List.of(d.facts().network().subnet())),
        texts("MACAddresses", d -> List.of(d.facts().network().mac())));
  }

  private static List<Column<LiveDevice>> discovery() {
    return List.of(
        texts("SMSAssignedSites", _ -> List.of(Estate.SITE_CODE)),
        texts("SMSInstalledSites", d -> d.facts().hasClient() ? List.of(Estate.SITE_CODE) : null),
        time("CreationDate", d -> d.facts().created()),
        texts("AgentName", SystemResource::agents),
        texts("AgentSite", d -> agents(d).stream().map(_ -> Estate.SITE_CODE).toList()),
        new Column<>("AgentTime", EdmType.TEXTS, false, SystemResource::agentTimes));
  }

  private static List<String> agents(LiveDevice device) {
    var directory = "SMS_AD_SYSTEM_DISCOVERY_AGENT";
    return device.facts().hasClient()
        ? List.of("Heartbeat Discovery", directory)
        : List.of(directory);
  }

  private static List<String> agentTimes(LiveDevice device) {
    var directory = Stream.of(device.contact().lastDirectoryLogon());
    return Stream.concat(Stream.ofNullable(device.lastHeartbeat()), directory)
        .map(Object::toString)
        .toList();
  }
}
