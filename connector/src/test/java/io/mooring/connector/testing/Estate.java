package io.mooring.connector.testing;

import java.util.List;

/** A small estate at a test's site, with every class that a connector reads. */
public final class Estate {

  public static final long FIRST = 16_777_216;

  public final SiteTable devices;
  public final SiteTable discovery;
  public final SiteTable users;
  public final SiteTable collections;
  public final SiteTable members;
  public final SiteTable operations;
  public final SiteTable statuses;
  public final SiteTable applications;
  public final SiteTable systems;

  private Estate(TestSite site) {
    site.table("SMS_Site", "SiteCode", "Version", "SiteName", "Type")
        .add("PS1", "5.00.9141.1000", "Contoso", 2);
    devices =
        site.table(
            "SMS_CombinedDeviceResources",
            "ResourceID",
            "Name",
            "SMSID",
            "IsClient",
            "LastDDR",
            "CNIsOnline",
            "LastPolicyRequest",
            "CurrentLogonUser",
            "CA_ComplianceEvalTime");
    discovery = site.table("SMS_R_System", "ResourceId", "IPAddresses", "AADDeviceID");
    users =
        site.table(
            "SMS_UserMachineRelationship",
            "RelationshipResourceID",
            "ResourceID",
            "UniqueUserName",
            "IsActive",
            "Types");
    collections =
        site.table("SMS_Collection", "CollectionID", "Name")
            .add("PS100010", "Kiosks")
            .add("PS100011", "Empty")
            .add("PS100012", "Cash desks");
    members = site.table("SMS_FullCollectionMembership", "ResourceID", "CollectionID");
    operations =
        site.table(
            "SMS_ClientOperation", "ID", "Type", "RequestedTime", "TargetResourceIDs", "CreatedBy");
    statuses = statuses(site);
    applications = applications(site);
    systems = site.table("SMS_G_System_OPERATING_SYSTEM", "ResourceID", "LastBootUpTime");
  }

  private static SiteTable statuses(TestSite site) {
    return site.table(
        "SMS_ClientOperationStatus",
        "ID",
        "TotalClients",
        "CompletedClients",
        "FailedClients",
        "OfflineClients",
        "UnknownClients");
  }

  private static SiteTable applications(TestSite site) {
    return site.table(
        "SMS_AppDeploymentAssetDetails",
        "AssignmentID",
        "DTCI",
        "AppName",
        "MachineID",
        "EnforcementState");
  }

  /** So many devices, the first with {@link #FIRST} as id. */
  public static Estate of(TestSite site, int size) {
    var estate = new Estate(site);
    for (var i = 0; i < size; i++) {
      estate.add(FIRST + i);
    }
    return estate;
  }

  public void add(long id) {
    devices.add(
        id, "PC-" + id, "GUID:" + id, 1, "2026-11-22T06:00:00Z", true, "2026-11-23T07:00:00Z");
    discovery.add(id, List.of("10.0.0.1", "fe80::1"), "aad-" + id);
  }

  public void remove(long id) {
    devices.remove(id);
    discovery.remove(id);
  }
}
