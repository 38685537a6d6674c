package io.mooring.lab.bench;

import io.mooring.lab.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The portal as a process, in demo mode, which can be stopped and started again. */
final class PortalProgram {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Run run;
  private final Path data;
  private final int port;
  private final LabProgram lab;
  private final String demoSecret;
  private final Map<String, String> more;
  private Program program;

  private PortalProgram(Run run, Path data, int port, LabProgram lab, Map<String, String> more)
      throws IOException {
    this.more = Map.copyOf(more);
    this.run = run;
    this.data = data;
    this.port = port;
    this.lab = lab;
    var secret = HexFormat.of().formatHex(new SecureRandom().generateSeed(32));
    this.demoSecret = PrivateFile.readOrMake(data.resolve("demo-secret"), () -> secret);
    this.program = launch();
  }

  /** Returns once it is healthy. */
  static PortalProgram start(Run run, Path data, int port, LabProgram lab) throws IOException {
    return start(run, data, port, lab, Map.of());
  }

  /** With more in its environment. */
  static PortalProgram start(Run run, Path data, int port, LabProgram lab, Map<String, String> more)
      throws IOException {
    var portal = new PortalProgram(run, data, port, lab, more);
    portal.awaitHealthy();
    return portal;
  }

  static String address(int port) {
    return "http://localhost:" + port;
  }

  String address() {
    return address(port);
  }

  /** Its own part of the data; H2's file {@code mooring} is there. */
  Path folder() {
    return data.resolve("portal");
  }

  /** What its collector wrote, a line each time. */
  GcLog gcLog() throws IOException {
    return GcLog.read(data.resolve("portal-gc.log"));
  }

  Program program() {
    return program;
  }

  Meter meter() {
    return program.meter();
  }

  void stop() {
    program.stop();
  }

  /** Another process in place of this one, which was stopped. */
  PortalProgram again(Run other) throws IOException {
    return start(other, data, port, lab);
  }

  /** Returns once it is healthy again. */
  void restart() throws IOException {
    program.stop();
    program = launch();
    awaitHealthy();
  }

  private Program launch() throws IOException {
    var gcLog = "-Xlog:gc:file=" + data.resolve("portal-gc.log") + "::filecount=0";
    var command = new ArrayList<>(run.installation().start("portal", gcLog));
    command.addAll(arguments());
    var environment = new HashMap<>(run.database().environment());
    var secret = Files.readString(data.resolve("client-secret")).strip();
    environment.put("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_ENTRA_CLIENTSECRET", secret);
    environment.putAll(more);
    return run.processes()
        .start("portal", command, environment, data.resolve("portal.log").toFile());
  }

  private List<String> arguments() {
    var oauth2 = "--spring.security.oauth2.client.";
    return List.of(
        "--server.port=" + port,
        "--server.address=127.0.0.1",
        "--spring.lifecycle.timeout-per-shutdown-phase=5s",
        "--mooring.data=" + folder(),
        "--mooring.public-address=" + address(),
        "--mooring.demo.secret-file=" + data.resolve("demo-secret"),
        "--mooring.demo.people-file=" + lab.people(),
        oauth2 + "registration.entra.client-id=mooring",
        oauth2 + "registration.entra.scope=openid,profile,offline_access",
        oauth2 + "provider.entra.issuer-uri=" + lab.issuer());
  }

  private void awaitHealthy() {
    var http = new Http(address(), Map.of());
    Patience.until(
        "the portal is healthy",
        PATIENCE,
        () -> {
          program.demandAlive();
          return http.answers("/health") ? Optional.of(true) : Optional.empty();
        });
  }

  /** The one-time code of the demo's site. */
  String siteCode() throws IOException {
    return demo().post("/demo/site", JSON.createObjectNode()).get("code").asString();
  }

  /** The API, asked by the demo's person with this role, such as {@code Mooring.Administrator}. */
  Http api(String role) throws IOException {
    var request = JSON.createObjectNode().put("role", role);
    var token = demo().post("/demo/tokens", request).get("token").asString();
    return new Http(address() + "/api/v1", Map.of("Authorization", "Bearer " + token));
  }

  private Http demo() {
    return new Http(address(), Map.of("X-Mooring-Demo", demoSecret));
  }
}
