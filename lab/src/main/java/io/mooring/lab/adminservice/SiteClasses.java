package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.text;
import static io.mooring.lab.adminservice.odata.Column.time;

import io.mooring.lab.adminservice.odata.Catalogue;
import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.adminservice.odata.EntityClass;
import io.mooring.lab.adminservice.odata.Seek;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.DeviceCollection;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.life.LiveDevice;
import io.mooring.lab.life.LiveSite;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The classes of both routes, put together from their columns and their rows. */
final class SiteClasses {

  private final LiveSite site;
  private final Predicate<Device> visible;
  private final Supplier<List<Administrator>> admins;
  private final CollectionClasses collections;
  private final OperationClasses operations;

  SiteClasses(LiveSite site, Predicate<Device> visible, Supplier<List<Administrator>> admins) {
    this.site = site;
    this.visible = visible;
    this.admins = admins;
    this.collections = new CollectionClasses(site);
    this.operations = new OperationClasses(site);
  }

  Catalogue wmi() {
    return new Catalogue(
        List.of(
            listed("SMS_Site", "SiteCode", siteColumns(), List.of(site)),
            small("SMS_Admin", "AdminID", Administrator.columns(), admins),
            devices("SMS_R_System", "ResourceId", SystemResource.columns(), _ -> true),
            devices(
                "SMS_CombinedDeviceResources",
                "ResourceID",
                CombinedDeviceResources.columns(),
                _ -> true),
            devices(
                "SMS_CN_ClientStatus",
                "ResourceID",
                ClientClasses.clientStatus(),
                Device::hasClient),
            devices(
                "SMS_Client_ComanagementState",
                "MachineId",
                ClientClasses.coManagementState(),
                Device::eligible),
            listed(
                "SMS_Collection", "CollectionID", collections.collection(), DeviceCollection.ALL),
            memberships(),
            relationships(),
            inventory("SMS_G_System_OPERATING_SYSTEM", Inventory.operatingSystem()),
            inventory("SMS_G_System_COMPUTER_SYSTEM", Inventory.computerSystem()),
            disks(),
            applications(),
            byId("SMS_ClientOperation", operations.operation(), site.operations()::all),
            byId("SMS_ClientOperationStatus", operations.status(), operations::statuses)),
        false);
  }

  /**
   * What AdministrationServiceInformation holds is not published; code that calls it reads nothing.
   */
  Catalogue versioned() {
    List<Column<LiveSite>> information =
        List.of(text("SiteCode", _ -> Estate.SITE_CODE), text("Version", _ -> Estate.SITE_VERSION));
    return new Catalogue(
        List.of(
            devices("Device", "MachineId", versionedDevice(), _ -> true),
            listed("AdministrationServiceInformation", "SiteCode", information, List.of(site))),
        true);
  }

  private static List<Column<LiveDevice>> versionedDevice() {
    return List.of(
        number("MachineId", d -> d.facts().resourceId()),
        text("Name", d -> d.facts().name()),
        text("SMSID", d -> d.facts().smsId()),
        text("AADDeviceID", d -> d.facts().entraId()),
        text("SerialNumber", d -> d.facts().hasClient() ? d.facts().serial() : null),
        text("SMBIOSGUID", d -> d.facts().biosId()),
        text("LastLogonUserName", d -> d.facts().users().lastLogon()),
        time("CA_ComplianceEvalTime", CombinedManagement::complianceEvaluated));
  }

  private static List<Column<LiveSite>> siteColumns() {
    return List.of(
        text("SiteCode", _ -> Estate.SITE_CODE),
        text("SiteName", _ -> "Contoso primary site"),
        text("ServerName", _ -> Estate.SITE_SERVER),
        text("ReportingSiteCode", _ -> ""),
        text("Version", _ -> Estate.SITE_VERSION),
        number("BuildNumber", _ -> 9141),
        number("Type", _ -> 2),
        number("Status", _ -> 1),
        number("RequestedStatus", _ -> 110),
        text("InstallDir", _ -> "C:\\Program Files\\Microsoft Configuration Manager"));
  }

  private <S> EntityClass<S> listed(
      String name, String key, List<Column<S>> columns, List<S> rows) {
    return small(name, key, columns, () -> rows);
  }

  private <S> EntityClass<S> byId(String name, List<Column<S>> columns, Supplier<List<S>> rows) {
    return small(name, "ID", columns, rows);
  }

  /** A class without a device, with what was written over its rows shining through. */
  private <S> EntityClass<S> small(
      String name, String key, List<Column<S>> columns, Supplier<List<S>> rows) {
    var own =
        columns.stream().filter(column -> column.name().equals(key)).findFirst().orElseThrow();
    var shining = columns.stream().map(column -> rewritable(name, own, column)).toList();
    return new EntityClass<>(name, shining, List.of(key), List.of(), new ListedRows<>(rows));
  }

  private <S> Column<S> rewritable(String type, Column<S> key, Column<S> column) {
    return new Column<>(
        column.name(),
        column.type(),
        column.lazy(),
        row -> {
          var called = String.valueOf(key.value().apply(row));
          return site.rewrites().over(type, called, column.name(), () -> column.value().apply(row));
        });
  }

  private EntityClass<LiveDevice> devices(
      String name, String key, List<Column<LiveDevice>> columns, Predicate<Device> listed) {
    return oneEach(name, List.of(key), columns, listed);
  }

  /** Inventory has several instances of a class for one resource, told apart by GroupID. */
  private EntityClass<LiveDevice> inventory(String name, List<Column<LiveDevice>> columns) {
    return oneEach(name, List.of("ResourceID", "GroupID"), columns, SiteClasses::inventoried);
  }

  private static boolean inventoried(Device device) {
    return device.scanned();
  }

  private EntityClass<LiveDevice> oneEach(
      String name, List<String> key, List<Column<LiveDevice>> columns, Predicate<Device> listed) {
    Predicate<Device> both = device -> visible.test(device) && listed.test(device);
    var rows = new DeviceRows<LiveDevice>(site, both, Stream::of);
    return new EntityClass<>(
        name,
        DeviceRows.overwritable(Function.identity(), columns),
        key,
        List.of(rows.byResourceId(key.getFirst(), true)),
        rows);
  }

  private EntityClass<Inventory.LiveDisk> disks() {
    var rows =
        new DeviceRows<>(
            site,
            device -> visible.test(device) && inventoried(device),
            device -> device.facts().disks().map(disk -> new Inventory.LiveDisk(device, disk)));
    return new EntityClass<>(
        "SMS_G_System_LOGICAL_DISK",
        DeviceRows.overwritable(Inventory.LiveDisk::device, Inventory.logicalDisk()),
        List.of("ResourceID", "GroupID"),
        List.of(rows.byResourceId("ResourceID", false)),
        rows);
  }

  private EntityClass<CollectionClasses.Membership> memberships() {
    var rows = new DeviceRows<>(site, visible, CollectionClasses::memberships);
    return new EntityClass<>(
        "SMS_FullCollectionMembership",
        DeviceRows.overwritable(
            CollectionClasses.Membership::device, CollectionClasses.membership()),
        List.of("CollectionID", "ResourceID"),
        List.of(rows.byResourceId("ResourceID", false)),
        rows);
  }

  private EntityClass<Applications.Deployed> applications() {
    var rows = new DeviceRows<>(site, visible, Applications::of);
    return new EntityClass<>(
        "SMS_AppDeploymentAssetDetails",
        DeviceRows.overwritable(Applications.Deployed::device, Applications.columns()),
        List.of("AssignmentID", "MachineID"),
        List.of(rows.byResourceId("MachineID", false)),
        rows);
  }

  private EntityClass<ClientClasses.Relationship> relationships() {
    var rows = new DeviceRows<>(site, visible, ClientClasses::relationships);
    List<Seek> seeks =
        List.of(
            rows.byResourceId("ResourceID", false),
            rows.byNumber(
                "RelationshipResourceID",
                ClientClasses.FIRST_RELATIONSHIP,
                ClientClasses.RELATIONSHIPS_PER_DEVICE));
    return new EntityClass<>(
        "SMS_UserMachineRelationship",
        DeviceRows.overwritable(ClientClasses.Relationship::device, ClientClasses.relationship()),
        List.of("RelationshipResourceID"),
        seeks,
        rows);
  }
}
