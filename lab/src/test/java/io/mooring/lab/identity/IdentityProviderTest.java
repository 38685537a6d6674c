package io.mooring.lab.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.mooring.lab.adminservice.Site;
import io.mooring.lab.graph.Graph;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class IdentityProviderTest extends AtTheProvider {

  private static final String GRAPH = "https://graph.microsoft.com/.default";

  @Test
  void anIdTokenLooksLikeEntras() throws Exception {
    lab.signIn(surfer, "hal.helpdesk@contoso.example");

    var claims = lab.mooring().claims(lab.mooring().tokens(surfer, App.SCOPE));

    assertThat(claims)
        .containsEntry("iss", lab.provider() + Issuer.PATH)
        .containsEntry("aud", List.of("mooring"))
        .containsEntry("tid", Directory.TID.toString())
        .containsEntry("oid", Directory.PEOPLE.get(1).oid().toString())
        .containsEntry("roles", List.of("Mooring.Helpdesk"))
        .containsEntry("preferred_username", "hal.helpdesk@contoso.example")
        .containsEntry("name", "Hal Brandt")
        .containsEntry("nonce", "n1")
        .containsEntry("ver", "2.0");
    assertThat(claims.get("sub")).isNotIn(claims.get("oid"), claims.get("preferred_username"));
  }

  @Test
  void somebodyWithoutARoleHasNoSuchClaim() throws Exception {
    lab.signIn(surfer, "nora.norole@contoso.example");

    assertThat(lab.mooring().claims(lab.mooring().tokens(surfer, App.SCOPE)))
        .containsKey("oid")
        .doesNotContainKey("roles");
  }

  @Test
  void withoutTheProfileScopeNobodyIsNamed() throws Exception {
    lab.signIn(surfer, "ada.admin@contoso.example");

    assertThat(lab.mooring().claims(lab.mooring().tokens(surfer, "openid")))
        .containsKeys("sub", "tid")
        .doesNotContainKeys("oid", "name", "preferred_username");
  }

  @Test
  void aSubjectDiffersPerClientButStaysForOne() throws Exception {
    lab.signIn(surfer, "rita.reader@contoso.example");
    var other = anotherApp();

    var first = lab.mooring().claims(lab.mooring().tokens(surfer, App.SCOPE));
    var again = lab.mooring().claims(lab.mooring().tokens(surfer, App.SCOPE));
    var elsewhere = other.claims(other.tokens(surfer, App.SCOPE));

    assertThat(again.get("sub")).isEqualTo(first.get("sub"));
    assertThat(elsewhere.get("sub")).isNotEqualTo(first.get("sub"));
    assertThat(elsewhere.get("oid")).isEqualTo(first.get("oid"));
  }

  @Test
  void aCodeNeedsItsVerifier() {
    lab.signIn(surfer, "ada.admin@contoso.example");
    var back = Surfer.location(surfer.get(lab.mooring().authorize(App.SCOPE)));

    var refusal = lab.mooring().exchange(App.code(back), "x".repeat(43), 400);

    assertThat(refusal).containsEntry("error", "invalid_grant");
  }

  @Test
  void anUnregisteredAddressGetsNoCode() {
    lab.signIn(surfer, "ada.admin@contoso.example");
    var thief =
        new App(
            lab.provider(), lab.mooring().id(), lab.mooring().secret(), "http://localhost:9/steal");

    assertThat(surfer.get(thief.authorize(App.SCOPE)).statusCode()).isEqualTo(400);
  }

  @Test
  void thePortalMayBeCalledByEitherNameOfLoopback() throws Exception {
    lab.signIn(surfer, "ada.admin@contoso.example");
    var byNumber =
        new App(
            lab.provider(),
            lab.mooring().id(),
            lab.mooring().secret(),
            "http://127.0.0.1:8123" + RunningLab.BACK);

    assertThat(byNumber.tokens(surfer, App.SCOPE)).containsKey("id_token");
  }

  @Test
  void aRefreshTokenServesOnce() throws Exception {
    lab.signIn(surfer, "audrey.auditor@contoso.example");
    var tokens = lab.mooring().tokens(surfer, App.SCOPE);

    var renewed = lab.mooring().refresh(String.valueOf(tokens.get("refresh_token")), 200);

    assertThat(lab.mooring().claims(renewed)).containsEntry("roles", List.of("Mooring.Auditor"));
    assertThat(lab.mooring().refresh(String.valueOf(tokens.get("refresh_token")), 400))
        .containsEntry("error", "invalid_grant");
  }

  @Test
  void userInfoSpeaksOfTheSamePerson() throws Exception {
    lab.signIn(surfer, "amir.approver@contoso.example");
    var tokens = lab.mooring().tokens(surfer, App.SCOPE);

    var answer = surfer.json(Issuer.PATH + "/userinfo", String.valueOf(tokens.get("access_token")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(String.valueOf(lab.mooring().claims(tokens).get("sub")));
  }

  @Test
  void discoveryNamesOurIssuersAndNoInventedOne() {
    var well = "/.well-known/openid-configuration";

    assertThat(surfer.get(Issuer.PATH + well).body())
        .contains("\"issuer\":\"" + lab.provider() + Issuer.PATH + "\"", "end_session_endpoint");
    assertThat(surfer.get(well).body()).contains("\"issuer\":\"" + lab.provider() + "\"");
    assertThat(surfer.get("/invented" + well).statusCode()).isNotEqualTo(200);
  }

  @Test
  void theSigningKeyIsKeptAndPrivate() throws Exception {
    lab.signIn(surfer, "ada.admin@contoso.example");
    var token = String.valueOf(lab.mooring().tokens(surfer, App.SCOPE).get("id_token"));
    var file = data.resolve("lab/identity-key.json");

    assertThat(SigningKey.keptIn(file).getKeyByKeyId(SignedJWT.parse(token).getHeader().getKeyID()))
        .isNotNull();
    for (var secret : List.of("lab/identity-key.json", "password", "client-secret")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
          .isEqualTo("rw-------");
    }
  }

  private static App anotherApp() {
    var ours = Objects.requireNonNull(lab.clients().findByClientId("mooring"));
    lab.clients()
        .save(
            RegisteredClient.from(ours)
                .id("other")
                .clientId("other")
                .clientSecret("{noop}other")
                .build());
    return new App(lab.provider(), "other", "other", lab.mooring().redirect());
  }

  @Test
  void anApplicationGetsATokenForGraph() throws Exception {
    var token = String.valueOf(lab.mooring().application(GRAPH, 200).get("access_token"));
    var claims = SignedJWT.parse(token).getJWTClaimsSet();
    var graph = new Surfer(lab.context().getBean(Graph.class).address());

    assertThat(claims.getAudience()).containsExactly("https://graph.microsoft.com");
    assertThat(claims.getStringListClaim("roles")).contains("Device.Read.All");
    assertThat(graph.json("/v1.0/users?$top=1", token).statusCode()).isEqualTo(200);
  }

  @Test
  void graphIsUnderTheSitesControl() {
    var control = new Surfer(lab.context().getBean(Site.class).controlAddress());

    assertThat(control.get("/control/graph/faults").body()).contains("\"throttleEvery\":0");
    assertThat(control.get("/control/graph/nothing").statusCode()).isEqualTo(400);
  }

  @Test
  void graphTakesNoPersonsToken() {
    lab.signIn(surfer, "ada.admin@contoso.example");
    var tokens = lab.mooring().tokens(surfer, App.SCOPE);
    var graph = new Surfer(lab.context().getBean(Graph.class).address());

    for (var token : List.of("access_token", "id_token")) {
      var answer = graph.json("/v1.0/users", String.valueOf(tokens.get(token)));
      assertThat(answer.statusCode()).as(token).isEqualTo(401);
    }
    lab.mooring().application("https://graph.microsoft.com/Device.Read.All", 400);
  }
}
