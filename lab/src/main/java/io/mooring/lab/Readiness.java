package io.mooring.lab;

import io.mooring.lab.adminservice.Site;
import io.mooring.lab.graph.Graph;
import io.mooring.lab.identity.Issuer;
import java.util.LinkedHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says in {@code lab.json} where everything listens, once all of it does. */
@Component
final class Readiness {

  private final LabSettings lab;
  private final Site site;
  private final Graph graph;
  private final JsonMapper json;

  Readiness(LabSettings lab, Site site, Graph graph, JsonMapper json) {
    this.lab = lab;
    this.site = site;
    this.graph = graph;
    this.json = json;
  }

  @EventListener
  void tell(ApplicationReadyEvent ready) {
    var environment = ready.getApplicationContext().getEnvironment();
    var identity = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    var where = new LinkedHashMap<String, Object>();
    where.put("pid", ProcessHandle.current().pid());
    where.put("identity", identity);
    where.put("issuer", identity + Issuer.PATH);
    where.put("adminService", site.address().toString());
    site.secondAddress().ifPresent(second -> where.put("secondProvider", second.toString()));
    where.put("graph", graph.address().toString());
    where.put("graphToken", identity + Issuer.PATH + "/oauth2/token");
    where.put("control", site.controlAddress().toString());
    PrivateFile.write(lab.folder().resolve("lab.json"), json.writeValueAsString(where) + "\n");
  }
}
