package io.mooring.lab.story;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An estate in which one device is all marked, one endless, one nameless, and the site as bad. */
final class HostileEstate {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is shown of a device and follows no rule of its own. */
  private static final List<String> TEXTS =
      List.of(
          "Name",
          "SerialNumber",
          "SMBIOSGUID",
          "AADDeviceID",
          "AADTenantID",
          "ADSiteName",
          "Domain",
          "Caption",
          "DeviceOSBuild",
          "ClientVersion",
          "LastMPServerName",
          "BoundaryGroups",
          "CurrentLogonUser",
          "UniqueUserName",
          "DistinguishedName",
          "Manufacturer",
          "Model");

  /** A row has room for a few of these. */
  private static final Set<String> LONGEST = Set.of("Name", "Model", "CurrentLogonUser");

  private static final List<String> SHAPES =
      List.of(
          "<img src=x onerror=window.owned=1>",
          "<script>window.owned=1</script>",
          "\"'><svg onload=window.owned=1>",
          "javascript:window.owned=1//",
          "{{window.owned=1}}${window.owned=1}");

  private final PortalApi portal;
  private final String marked;
  private final String endless;

  private HostileEstate(PortalApi portal, String marked, String endless) {
    this.portal = portal;
    this.marked = marked;
    this.endless = endless;
  }

  static HostileEstate in(PortalApi portal, LabControl control) throws IOException {
    var devices = portal.devices("managementState=tenantAttached&kind=workstation");
    control.device(resource(portal, devices.get(0)), set(markedTexts()));
    control.device(resource(portal, devices.get(1)), set(endlessTexts()));
    control.device(resource(portal, devices.get(2)), set(namelessTexts()));
    control.site(site().toString());
    var marked = devices.get(0).get("id").asString();
    portal.post("/devices/" + marked + "/notes", text("text", "<b onclick=window.owned=1>c-note"));
    portal.order(marked, "configmgr.syncMachinePolicy", "<script>window.owned=1</script>c-reason");
    portal.post("/sites", text("name", "<img src=x onerror=window.owned=1>c-site"));
    var rule = text("name", "<img src=x onerror=window.owned=1>c-rule");
    portal.post("/protection/rules", rule.put("filter", "<svg/onload=window.owned=1>"));
    return new HostileEstate(portal, marked, devices.get(1).get("id").asString());
  }

  private static long resource(PortalApi portal, JsonNode device) throws IOException {
    return portal
        .get("/devices/" + device.get("id").asString())
        .get("records")
        .get(0)
        .get("resourceId")
        .asLong();
  }

  private static ObjectNode text(String name, String value) {
    return JSON.createObjectNode().put(name, value);
  }

  private static String set(ObjectNode values) {
    return JSON.createObjectNode().set("set", values).toString();
  }

  private static ObjectNode markedTexts() {
    var values = JSON.createObjectNode();
    for (var column : TEXTS) {
      values.put(column, SHAPES.get(TEXTS.indexOf(column) % SHAPES.size()) + "c-" + column);
    }
    return values;
  }

  /** Turned, broken over lines, with half a sign at the end; some of them 64 kB long. */
  private static ObjectNode endlessTexts() {
    var values = JSON.createObjectNode();
    for (var column : TEXTS) {
      var more = LONGEST.contains(column) ? 65_000 : 3_000;
      values.put(column, "x".repeat(100) + "\u202e\u0000\n\u2066" + "x".repeat(more) + "\ud800");
    }
    return values;
  }

  private static ObjectNode namelessTexts() {
    return JSON.createObjectNode()
        .put("Name", "\u202e\u0000 ")
        .put("Model", "<script>window.owned=1</script>c-aside\u202e");
  }

  private static ObjectNode site() {
    return JSON.createObjectNode()
        .put("name", "<img src=x onerror=window.owned=1>c-own-name")
        .put("version", "<svg onload=window.owned=1>c-version");
  }

  /** Returns once all of it is at the portal. */
  void awaitArrival() {
    Eventually.eventually(
        "the hostile rows are at the portal",
        () -> List.of(of(marked), of(endless), attached().toString()),
        said ->
            said.get(0).contains("c-Name")
                && said.get(1).contains("xxxx")
                && said.get(2).contains("\"setAside\":1"));
  }

  private JsonNode attached() throws IOException {
    for (var site : portal.get("/sites").get("items")) {
      // A site keeps the code that it was taken with, so this one stays as it is.
      if (site.path("code").asString("").equals("PS1")) {
        return portal.get("/sites/" + site.get("id").asString());
      }
    }
    return JSON.createObjectNode();
  }

  private String of(String device) throws IOException {
    return portal.get("/devices/" + device).toString();
  }

  String marked() {
    return marked;
  }

  String endless() {
    return endless;
  }

  /** What the marked device's page shows of each text. */
  Stream<String> marks() {
    return TEXTS.stream().map(column -> "c-" + column);
  }
}
