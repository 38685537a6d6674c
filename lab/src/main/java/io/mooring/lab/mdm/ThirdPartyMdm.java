package io.mooring.lab.mdm;

import io.mooring.lab.control.Part;
import io.mooring.lab.estate.Device;
import io.mooring.lab.life.LiveSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Workspace ONE as its export has it: nine of ten of the co-existing computers, some of them owned
 * by people, telephones, and a few computers of the site alone with nothing but the keys that every
 * Windows has.
 */
public final class ThirdPartyMdm implements Part {
  private static final String HEADING =
      "Device ID,Friendly Name,Serial Number,Azure AD Device ID,Username,Ownership,Platform,"
          + "Enrollment Date,Last Seen,Provider ID,Enrollment Type,Enrollment State,Server URL";

  /** Of what an unmanaged Windows 11 has (ConfigMgr reference: how enrolment shows on Windows). */
  private static final String STOCK_TYPE = "28";

  private final LiveSite site;

  public ThirdPartyMdm(LiveSite site) {
    this.site = site;
  }

  @Override
  public JsonNode answer(String call, JsonNode body) {
    if (!call.equals("GET devices.csv")) {
      throw new IllegalArgumentException("There is no " + call);
    }
    return JsonNodeFactory.instance.stringNode(csv());
  }

  String csv() {
    var rows =
        IntStream.range(0, site.estate().size())
            .filter(site::has)
            .mapToObj(site::facts)
            .filter(device -> !device.obsolete())
            .flatMap(this::rows);
    return Stream.concat(Stream.of(HEADING), rows).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private Stream<String> rows(Device device) {
    return switch (device.management()) {
      case CO_EXISTING -> device.luck("third-party list") < 0.9 ? enrolled(device) : Stream.of();
      case SITE_ONLY -> device.luck("stock key") < 0.01 ? Stream.of(stock(device)) : Stream.of();
      case CO_MANAGED, NO_CLIENT -> Stream.of();
    };
  }

  private Stream<String> enrolled(Device device) {
    var owner =
        device.luck("owned by a person") < 0.05 ? "Employee Owned" : "Corporate - Dedicated";
    var computer =
        row(device, owner, "Windows Desktop", "AirWatchMDM", "6", "https://ds137.awmdm.example/ds");
    return device.luck("telephone") < 0.1
        ? Stream.of(computer, telephone(device))
        : Stream.of(computer);
  }

  private String stock(Device device) {
    return row(device, "Corporate - Shared", "Windows Desktop", "Local Authority", STOCK_TYPE, "");
  }

  private String telephone(Device device) {
    return line(
        id(device, "telephone"),
        "Phone of " + Objects.requireNonNullElse(user(device), "nobody"),
        "",
        "",
        user(device),
        "Employee Owned",
        "Android",
        "",
        "",
        "",
        "",
        "",
        "");
  }

  private String row(
      Device device, String owner, String platform, String provider, String type, String server) {
    var now = site.clock().instant();
    return line(
        id(device, "computer"),
        device.name(),
        device.serial(),
        device.entraId(),
        user(device),
        owner,
        platform,
        device.created().toString(),
        now.minus(Duration.ofHours((long) (device.luck("last seen") * 48))).toString(),
        provider,
        type,
        "1",
        server);
  }

  private String id(Device device, String what) {
    var text = what + " " + site.estate().seed() + " " + device.index();
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static @Nullable String user(Device device) {
    return device.users().primary();
  }

  private static String line(@Nullable String... fields) {
    return Arrays.stream(fields).map(ThirdPartyMdm::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(@Nullable String field) {
    return '"' + Objects.requireNonNullElse(field, "").replace("\"", "\"\"") + '"';
  }
}
