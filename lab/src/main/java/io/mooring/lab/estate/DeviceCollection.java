package io.mooring.lab.estate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A device collection with the query that fills it, once as the site writes it and once as code.
 */
public record DeviceCollection(
    String id, String name, String limitedTo, String query, Predicate<Device> holds) {

  public static final String ALL_SYSTEMS = "SMS00001";
  private static final String ALL_CLIENTS = "SMSDM003";
  private static final String SELECT = "select * from SMS_R_System";

  public static final List<DeviceCollection> ALL =
      Stream.of(builtIn(), perLocation(), special()).flatMap(List::stream).toList();

  private static List<DeviceCollection> builtIn() {
    return List.of(
        new DeviceCollection(ALL_SYSTEMS, "All Systems", "", SELECT, _ -> true),
        new DeviceCollection(
            ALL_CLIENTS,
            "All Desktop and Server Clients",
            ALL_SYSTEMS,
            SELECT + " where Client = 1",
            Device::hasClient),
        new DeviceCollection(
            "PS100010",
            "Co-management Eligible Devices",
            ALL_CLIENTS,
            SELECT
                + " where Client = 1 and OperatingSystemNameandVersion like '%Workstation 10.0%'",
            Device::eligible));
  }

  private static List<DeviceCollection> perLocation() {
    return Arrays.stream(Location.values()).map(DeviceCollection::at).toList();
  }

  private static DeviceCollection at(Location location) {
    return new DeviceCollection(
        "PS1000%02X".formatted(0x20 + location.number()),
        "Location " + location.city(),
        ALL_SYSTEMS,
        SELECT + " where ADSiteName = '" + location.city() + "'",
        device -> device.location() == location);
  }

  private static List<DeviceCollection> special() {
    return List.of(
        servers(),
        form("PS100041", "All Laptops", FormFactor.LAPTOP),
        windows("PS100042", "Windows 11", "Windows 11"),
        windows("PS100043", "Windows 10", "Windows 10"),
        new DeviceCollection(
            "PS100044",
            "Pilot Compliance policies",
            "PS100010",
            SELECT + " where Client = 1",
            device -> device.cloud().inPilot()),
        new DeviceCollection(
            "PS100045", "Kiosks", ALL_CLIENTS, SELECT + " where 1 = 0", _ -> false),
        new DeviceCollection(
            "PS100046",
            "Production servers",
            "PS100040",
            SELECT + " where Client = 1",
            device -> device.form() == FormFactor.SERVER && device.lot("production") < 0.25),
        new DeviceCollection(
            "PS100047",
            "Executives' PCs",
            ALL_CLIENTS,
            SELECT + " where Client = 1",
            device -> device.eligible() && device.looks() % 89 == 5));
  }

  private static DeviceCollection servers() {
    return new DeviceCollection(
        "PS100040",
        "All Servers",
        ALL_SYSTEMS,
        SELECT + " where OperatingSystemNameandVersion like '%Server%'",
        device -> device.form() == FormFactor.SERVER);
  }

  private static DeviceCollection form(String id, String name, FormFactor form) {
    var like = SELECT + " where Name like '%-" + form.code() + "-%'";
    return new DeviceCollection(id, name, ALL_SYSTEMS, like, device -> device.form() == form);
  }

  private static DeviceCollection windows(String id, String name, String caption) {
    return new DeviceCollection(
        id,
        name,
        ALL_CLIENTS,
        SELECT + " where Caption like '%" + caption + "%'",
        device -> device.hasClient() && device.windows().caption().contains(caption));
  }
}
