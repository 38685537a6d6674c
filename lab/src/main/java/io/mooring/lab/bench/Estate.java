package io.mooring.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Lab, portal and database of one run, and the connectors that are wanted beside them. */
record Estate(Run run, LabProgram lab, PortalProgram portal) {

  private static final Duration PATIENCE = Duration.ofHours(1);

  /** Without a connector. */
  static Estate begin(Run run) throws IOException {
    var port = Ports.free();
    var lab = LabProgram.start(run, run.folder(), PortalProgram.address(port));
    run.say("The site has %d devices.", run.devices());
    var portal = PortalProgram.start(run, run.folder(), port, lab);
    run.say("The portal answers at %s on %s.", portal.address(), run.database().name());
    return new Estate(run, lab, portal);
  }

  /** With the demo's connector, which runs with the usual intervals; the first sync is in. */
  static Estate synced(Run run) throws IOException {
    var estate = begin(run);
    var connector = estate.connector(Map.of()).run();
    connector.awaitLine(0, Pass::isEnd, PATIENCE);
    run.say("The first sync is in.");
    return estate;
  }

  /** The connector of the demo's site, enrolled but not running. */
  ConnectorProgram connector(Map<String, String> settings) throws IOException {
    return enrolled(
        "connector", portal.siteCode(), lab.adminService(), lab.issuingRoot(), settings);
  }

  /** One more, for a site that is attached for it; enrolled but not running. */
  ConnectorProgram connector(
      String name, String adminService, Path trust, Map<String, String> settings)
      throws IOException {
    var site = JsonMapper.shared().createObjectNode().put("name", name);
    var code = api().post("/sites", site).get("code").asString();
    return enrolled(name, code, adminService, trust, settings);
  }

  private ConnectorProgram enrolled(
      String name, String code, String adminService, Path trust, Map<String, String> settings)
      throws IOException {
    var all = new HashMap<>(settings);
    all.put("PORTAL_URL", portal.address());
    all.put("SITE_URL", adminService);
    all.put("SITE_TRUST", trust.toString());
    var connector = new ConnectorProgram(run, name, all);
    connector.enrol(code);
    return connector;
  }

  /** The API with an administrator's token. */
  Http api() throws IOException {
    return portal.api("Mooring.Administrator");
  }
}
