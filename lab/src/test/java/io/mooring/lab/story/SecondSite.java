package io.mooring.lab.story;

import static io.mooring.lab.story.Eventually.eventually;

import io.mooring.lab.adminservice.Site;
import io.mooring.lab.adminservice.SiteSettings;
import io.mooring.lab.signin.LabKdc;
import io.mooring.lab.signin.ServiceKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site that demands tickets, attached to a running Mooring by a connector of its own. */
final class SecondSite implements AutoCloseable {

  static final String ACCOUNT = "svc-mooring";
  static final int DEVICES = 100;

  private static final long SEED = 4711;

  final LabKdc kdc;
  final LabControl control;
  final ConnectorProcess connector;
  private final Site site;
  private final PortalApi portal;
  private final String id;

  SecondSite(Path folder, RunningMooring mooring, PortalApi portal) throws Exception {
    this.portal = portal;
    kdc = new LabKdc(folder.resolve("kdc"));
    var keytab = kdc.add("HTTP/localhost");
    var key = new ServiceKey(keytab, "HTTP/localhost@" + LabKdc.REALM);
    var data = folder.resolve("site");
    var settings = new SiteSettings(data, DEVICES, SEED, 0, 0, 0, false).withSignIn(key);
    site = Site.start(settings, Clock.systemUTC());
    control = new LabControl(site.controlAddress().toString());
    control.site("{\"code\":\"PS2\",\"name\":\"Second\"}");
    connector = new ConnectorProcess(folder.resolve("connector"));
    set(mooring.portal());
    var name = JsonMapper.shared().createObjectNode().put("name", "Second");
    var invited = portal.post("/sites", name);
    id = invited.at("/site/id").asString();
    connector.enrol(invited.get("code").asString());
    connector.run();
  }

  private void set(String portalAddress) {
    connector.set("PORTAL_URL", portalAddress);
    connector.set("SITE_URL", site.address());
    connector.set("SITE_TRUST", site.issuingRoot());
    connector.set("SITE_AUTHENTICATION", "keytab");
    connector.set("SITE_PRINCIPAL", ACCOUNT + "@" + LabKdc.REALM);
    connector.set("SITE_KEYTAB", kdc.add(ACCOUNT));
    connector.set("KERBEROS_CONFIG", kdc.configuration());
    connector.set("SITE_PAGE_SIZE", 20);
    connector.set("SYNC_HOT", "PT1S");
    connector.set("SYNC_FULL", "PT5S");
  }

  JsonNode health() throws IOException {
    return portal.get("/sites/" + id).get("health");
  }

  /** Waits until the site's page says so. */
  JsonNode trouble(String words) {
    return eventually(
        "the portal shows: " + words,
        () -> health().path("trouble"),
        trouble -> trouble.path("sentence").asString("").contains(words));
  }

  void well() {
    eventually(
        "the portal shows no trouble",
        this::health,
        health -> !health.path("trouble").isObject() && health.path("held").asInt() == DEVICES);
  }

  @Override
  public void close() {
    connector.close();
    site.close();
    kdc.close();
  }
}
