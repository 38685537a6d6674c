package io.mooring.web.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api;
import io.mooring.web.Proof;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Gateway;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The portal's command key is replaced, over HTTP. */
class CommandKeyChangeTest {

  private static final String ROTATE = "/api/v1/command-key/rotate";

  private final RunningPortal portal = RunningPortal.shared();
  private final Tenant tenant = new Tenant(portal);

  @Test
  void anAdministratorReplacesTheKeyThatIsNamed() {
    var before = thumbprint();

    var answer = rotate(Role.ADMINISTRATOR, before);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("thumbprint").asString()).isEqualTo(thumbprint());
    assertThat(thumbprint()).isNotEqualTo(before);
    assertThat(rotate(Role.ADMINISTRATOR, before).status()).as("once").isEqualTo(409);
    assertThat(tenant.as(Role.AUDITOR).get("/api/v1/audit").text())
        .contains("commandKey.rotate", before);
  }

  @Test
  void nobodyElseDoes() {
    assertThat(rotate(Role.HELPDESK, thumbprint()).status()).isEqualTo(403);
    assertThat(rotate(Role.ADMINISTRATOR, "").status()).isEqualTo(422);
  }

  /** What the code names leads to the key that the connector is told to pin. */
  @Test
  void aCodeOfBeforeTheChangeEnrolsAfterIt() {
    var site = tenant.as(Role.ADMINISTRATOR).post("/api/v1/sites", "{\"name\": \"HQ\"}").json();
    var code = site.path("code").asString();
    var named = code.substring(code.indexOf('.') + 1);
    rotate(Role.ADMINISTRATOR, named);

    var answer = TestConnector.enrol(portal.address(), Proof.newKey(), code).json();

    var keys = answer.path("commandKeys");
    assertThat(keys.path("current").asString()).isEqualTo(thumbprint()).isNotEqualTo(named);
    assertThat(keys.path("successions").valueStream().map(link -> link.asString()))
        .anyMatch(link -> header(link).contains(named));
  }

  private static String header(String jws) {
    return new String(Base64.getUrlDecoder().decode(jws.substring(0, jws.indexOf('.'))), UTF_8);
  }

  private Api.Answer rotate(Role role, String seen) {
    return tenant.as(role).post(ROTATE, "{\"thumbprint\": \"%s\"}".formatted(seen));
  }

  private String thumbprint() {
    var key = tenant.as(Role.READER).get("/api/v1/command-key").json();
    return key.path("thumbprint").asString();
  }

  @Test
  void helloTellsTheChain() {
    var connector = tenant.connector();
    var hello =
        Map.of("connectorVersion", "0.1.0", "siteCode", "PS1", "siteVersion", "5.00.9141.1000");
    rotate(Role.ADMINISTRATOR, thumbprint());

    var keys = connector.call(Gateway.HELLO, hello).json().path("commandKeys");

    assertThat(keys.path("current").asString()).isEqualTo(thumbprint());
    assertThat(keys.path("successions").isEmpty()).isFalse();
  }
}
