package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.odata.Column.large;
import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.text;
import static io.mooring.lab.adminservice.odata.Column.time;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Disk;
import io.mooring.lab.estate.FormFactor;
import io.mooring.lab.life.LiveDevice;
import java.util.List;

/** The columns of the hardware inventory classes SMS_G_System_*. */
final class Inventory {

  /** A disk of a device as it is now. */
  record LiveDisk(LiveDevice device, Disk disk) {}

  private Inventory() {}

  static List<Column<LiveDevice>> operatingSystem() {
    return List.of(
        number("ResourceID", d -> d.facts().resourceId()),
        number("GroupID", _ -> 1),
        number("RevisionID", _ -> 1),
        time("TimeStamp", LiveDevice::lastHardwareScan),
        text("BuildNumber", d -> d.facts().windows().build()),
        text("Caption", d -> d.facts().windows().caption()),
        text("CSDVersion", _ -> ""),
        text("Description", _ -> ""),
        time("InstallDate", d -> d.facts().created()),
        time("LastBootUpTime", LiveDevice::inventoriedBoot),
        text("Manufacturer", _ -> "Microsoft Corporation"),
        text("OSArchitecture", _ -> "64-bit"),
        text("SystemDrive", _ -> "C:"),
        large("TotalVisibleMemorySize", d -> d.facts().memoryKilobytes() - 65_536),
        text("Version", d -> d.facts().windows().version()));
  }

  static List<Column<LiveDevice>> computerSystem() {
    return List.of(
        number("ResourceID", d -> d.facts().resourceId()),
        number("GroupID", _ -> 1),
        number("RevisionID", _ -> 1),
        time("TimeStamp", LiveDevice::lastHardwareScan),
        text("Name", d -> d.facts().name()),
        text("Domain", _ -> "contoso.com"),
        number("DomainRole", d -> domainRole(d.facts())),
        text("Manufacturer", d -> d.facts().manufacturer()),
        text("Model", d -> d.facts().modelName()),
        text("UserName", d -> d.facts().users().current()),
        large("TotalPhysicalMemory", d -> d.facts().memoryKilobytes()));
  }

  /** Win32_ComputerSystem: 1 workstation, 3 server, 4 and 5 backup and primary controller. */
  private static int domainRole(Device device) {
    if (device.domainController()) {
      return device.firstController() ? 5 : 4;
    }
    return device.form() == FormFactor.SERVER ? 3 : 1;
  }

  static List<Column<LiveDisk>> logicalDisk() {
    return List.of(
        number("ResourceID", d -> d.disk().device().resourceId()),
        number("GroupID", d -> 1 + d.disk().number()),
        number("RevisionID", _ -> 1),
        time("TimeStamp", d -> d.device().lastHardwareScan()),
        text("DeviceID", d -> d.disk().letter()),
        text("Name", d -> d.disk().letter()),
        number("DriveType", _ -> 3),
        text("FileSystem", _ -> "NTFS"),
        large("Size", d -> d.disk().size()),
        large("FreeSpace", d -> d.disk().free()));
  }
}
