package io.mooring.connector.inventory;

import static io.mooring.wire.Column.*;

import io.mooring.wire.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of the site and what is read of it. Names are those of the class pages ("Configuration
 * Manager SDK: SMS_CombinedDeviceResources, SMS_R_System, SMS_UserMachineRelationship", hardware
 * inventory classes); a site's version decides which of the properties it has.
 *
 * @param several whether a device may have more than one row
 * @param condition which rows count; null for all
 * @param also properties needed to judge a row, beside the columns' own
 */
record SiteClass(
    String name,
    boolean several,
    @Nullable String condition,
    List<String> also,
    List<Source> sources) {

  static final String DEVICES = "SMS_CombinedDeviceResources";
  static final String MEMBERSHIP = "SMS_FullCollectionMembership";
  static final String PRIMARY_USERS_CLASS = "SMS_UserMachineRelationship";

  /**
   * Where one column comes from.
   *
   * @param wins whether it replaces what another class gave; otherwise the first one stays
   */
  record Source(Column column, Extract extract, boolean wins) {

    Source(Column column, Extract extract) {
      this(column, extract, false);
    }

    Source winning() {
      return new Source(column, extract, true);
    }
  }

  /**
   * The class that leads: a device is what has a row here. Its page drops the underscore of {@code
   * CA_ComplianceEvalTime}, which the SQL view has; a site has one of the two.
   */
  static SiteClass devices() {
    return unique(
        DEVICES,
        plain(NAME, "Name"),
        plain(CLIENT_GUID, "SMSID"),
        plain(SITE_CODE, "SiteCode"),
        plain(DOMAIN, "Domain"),
        plain(SMBIOS_GUID, "SMBIOSGUID"),
        plain(SERIAL_NUMBER, "SerialNumber"),
        plain(ENTRA_DEVICE_ID, "AADDeviceID"),
        plain(ENTRA_TENANT_ID, "AADTenantID"),
        plain(AD_SITE, "ADSiteName"),
        plain(MAC_ADDRESSES, "MACAddress"),
        plain(OPERATING_SYSTEM, "DeviceOS"),
        plain(OS_BUILD, "DeviceOSBuild"),
        plain(VIRTUAL_MACHINE, "IsVirtualMachine"),
        plain(IS_CLIENT, "IsClient"),
        plain(IS_OBSOLETE, "IsObsolete"),
        plain(CLIENT_VERSION, "ClientVersion"),
        plain(CLIENT_STATE, "ClientState"),
        plain(CLIENT_ACTIVE, "ClientActiveStatus"),
        plain(CLIENT_CHECK, "ClientCheckPass"),
        plain(LAST_CLIENT_CHECK, "LastClientCheckTime"),
        plain(LAST_HEARTBEAT, "LastDDR"),
        plain(LAST_HARDWARE_SCAN, "LastHardwareScan"),
        plain(MANAGEMENT_POINT, "LastMPServerName"),
        plain(BOUNDARY_GROUPS, "BoundaryGroups"),
        plain(LAST_LOGON_USER, "LastLogonUser"),
        new Source(LAST_LOGON_USER, new Extract.Account("UserDomainName", "UserName")),
        plain(MDM_ACTIVE, "IsMDMActive"),
        plain(ONLINE, "CNIsOnline"),
        plain(LAST_ONLINE, "CNLastOnlineTime"),
        plain(LAST_OFFLINE, "CNLastOfflineTime"),
        plain(LAST_ACTIVE, "LastActiveTime"),
        plain(LAST_POLICY_REQUEST, "LastPolicyRequest"),
        plain(COMPLIANCE_EVALUATED, "CAComplianceEvalTime"),
        plain(COMPLIANCE_EVALUATED, "CA_ComplianceEvalTime"),
        plain(ON_INTERNET, "CNIsOnInternet"),
        plain(CURRENT_USER, "CurrentLogonUser"));
  }

  /** The classes beside it, in the order in which they fill a column that is still empty. */
  static List<SiteClass> beside() {
    var classes = new ArrayList<SiteClass>();
    classes.add(discovery());
    classes.add(
        unique(
            "SMS_Client_ComanagementState",
            plain(MDM_ENROLLED, "MDMEnrolled"),
            plain(MDM_PROVISIONED, "MDMProvisioned"),
            plain(CO_MANAGEMENT_POLICY, "ComgmtPolicyPresent"),
            // Not documented for the class: the first is the SQL view's name, the second generated
            // code's. A site that has neither tells no flags.
            plain(CO_MANAGEMENT_FLAGS, "MDMWorkloads"),
            plain(CO_MANAGEMENT_FLAGS, "CoManagementFlags")));
    classes.add(
        new SiteClass(
            PRIMARY_USERS_CLASS,
            true,
            null,
            List.of("IsActive", "Types"),
            List.of(plain(PRIMARY_USERS, "UniqueUserName"))));
    classes.addAll(inventory());
    return List.copyOf(classes);
  }

  private static SiteClass discovery() {
    return unique(
        "SMS_R_System",
        plain(CREATED, "CreationDate"),
        plain(IP_ADDRESSES, "IPAddresses"),
        plain(MAC_ADDRESSES, "MACAddresses").winning(),
        plain(DISTINGUISHED_NAME, "DistinguishedName"),
        plain(ENTRA_DEVICE_ID, "AADDeviceID"),
        plain(ENTRA_TENANT_ID, "AADTenantID"),
        plain(SMBIOS_GUID, "SMBIOSGUID"),
        plain(AD_SITE, "ADSiteName"),
        plain(DOMAIN, "ResourceDomainORWorkgroup"),
        plain(CLIENT_VERSION, "ClientVersion"),
        plain(VIRTUAL_MACHINE, "IsVirtualMachine"),
        new Source(
            LAST_LOGON_USER, new Extract.Account("LastLogonUserDomain", "LastLogonUserName")));
  }

  private static List<SiteClass> inventory() {
    return List.of(
        inventory(
            "SMS_G_System_OPERATING_SYSTEM",
            null,
            // "Microsoft Windows 11 Enterprise", where discovery knows "… NT Workstation 10.0".
            plain(OPERATING_SYSTEM, "Caption").winning(),
            plain(LAST_BOOT, "LastBootUpTime"),
            plain(OS_INSTALLED, "InstallDate"),
            // Win32_OperatingSystem counts its memory in kilobytes.
            new Source(MEMORY, new Extract.Kilobytes("TotalVisibleMemorySize"))),
        inventory(
            "SMS_G_System_COMPUTER_SYSTEM",
            null,
            plain(MANUFACTURER, "Manufacturer"),
            plain(MODEL, "Model"),
            plain(DOMAIN_ROLE, "DomainRole")),
        inventory(
            "SMS_G_System_LOGICAL_DISK",
            "DeviceID eq 'C:'",
            // Hardware inventory collects both in megabytes.
            plain(DISK_SIZE, "Size"),
            plain(DISK_FREE, "FreeSpace")));
  }

  private static SiteClass unique(String name, Source... sources) {
    return new SiteClass(name, false, null, List.of(), List.of(sources));
  }

  /** An inventory class is keyed by group and resource: its rows need not be one per device. */
  private static SiteClass inventory(String name, @Nullable String condition, Source... sources) {
    return new SiteClass(name, true, condition, List.of(), List.of(sources));
  }

  private static Source plain(Column column, String property) {
    return new Source(column, new Extract.Plain(property));
  }
}
