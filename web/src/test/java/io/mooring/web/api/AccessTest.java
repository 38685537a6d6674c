package io.mooring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.People;
import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.Secrets;
import io.mooring.token.ApiToken;
import io.mooring.token.ApiTokens;
import io.mooring.token.TokenId;
import io.mooring.token.Tokens;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

  private static final String DEVICES = "/api/v1/devices";

  private final RunningPortal portal = RunningPortal.shared();
  private final Tenant tenant = new Tenant(portal);

  @ParameterizedTest
  @ValueSource(strings = {DEVICES, "/api/v1/nothing", "/api/nothing", "/api/v1/audit"})
  void asksForAToken(String path) {
    var answer = new Api(portal.address(), null).get(path);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("www-authenticate")).startsWith("Bearer");
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.header("set-cookie")).isEmpty();
  }

  @Test
  void refusesATokenThatIsNone() {
    var answer = new Api(portal.address(), "mooring_none").get(DEVICES);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("www-authenticate")).contains("invalid_token");
  }

  @Test
  void refusesAnExpiredToken() {
    var owner = tenant.person(Role.READER);
    var past = Instant.now().minusSeconds(60);
    portal
        .bean(ApiTokens.class)
        .add(
            new ApiToken(
                TokenId.random(),
                owner.id(),
                "old",
                Secrets.hash("mooring_old" + owner.id().oid()),
                Set.of(Role.READER),
                past.minusSeconds(60),
                past,
                null,
                null,
                null));
    var api = new Api(portal.address(), "mooring_old" + owner.id().oid());
    assertThat(api.get(DEVICES).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "READER, POST, /api/v1/sites, Mooring.Administrator",
    "HELPDESK, GET, /api/v1/audit, Mooring.Auditor or Mooring.Administrator",
    "APPROVER, GET, /api/v1/devices.csv, Mooring.Reader"
  })
  void namesTheMissingRole(Role role, String method, String path, String missing) {
    var body = "POST".equals(method) ? "{\"name\": \"HQ\"}" : null;
    var answer = tenant.as(role).send(method, path, body);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asString()).contains(missing);
    var audit = tenant.as(Role.AUDITOR).get("/api/v1/audit").json();
    assertThat(audit.path("items").findValuesAsString("verb")).contains("api.refuse");
  }

  @Test
  void tellsWhichRoleToAskFor() {
    var person = tenant.person(Role.READER);
    var api = tenant.as(person);
    signIn(new Person(person.id(), person.name(), person.userName(), Set.of()));
    for (var path : List.of(DEVICES, "/api/v1/sites", "/api/v1/tokens", "/api/v1/devices.csv")) {
      var answer = api.get(path);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.json().path("detail").asString()).contains("Mooring.Reader");
    }
  }

  @Test
  void aTokenNeverExceedsThePerson() {
    var person = tenant.person(Role.ADMINISTRATOR, Role.READER);
    var api = tenant.as(person);
    assertThat(api.get("/api/v1/audit").status()).isEqualTo(200);
    signIn(new Person(person.id(), person.name(), person.userName(), Set.of(Role.READER)));
    assertThat(api.get("/api/v1/audit").status()).isEqualTo(403);
    assertThat(api.get(DEVICES).status()).isEqualTo(200);
  }

  private void signIn(Person person) {
    portal.bean(People.class).signedIn(person, Instant.now());
  }

  @Test
  void tokensAreShownOnceHashedAndRevocable() {
    var person = tenant.person(Role.HELPDESK);
    var api = tenant.as(person);
    var made = api.post("/api/v1/tokens", "{\"label\": \"script\", \"days\": 7}");
    assertThat(made.status()).isEqualTo(201);
    var secret = made.json().path("secret").asString();
    var id = made.json().path("token").path("id").asString();
    assertThat(api.get("/api/v1/tokens").text()).contains(id).doesNotContain(secret);
    assertThat(stored(person.id())).doesNotContain(secret).contains(Secrets.hash(secret));
    var script = new Api(portal.address(), secret);
    assertThat(script.get(DEVICES).status()).isEqualTo(200);
    assertThat(api.delete("/api/v1/tokens/" + id).status()).isEqualTo(204);
    assertThat(script.get(DEVICES).status()).isEqualTo(401);
    assertThat(api.delete("/api/v1/tokens/" + id).status()).isEqualTo(404);
    assertThat(api.delete("/api/v1/tokens/none").status()).isEqualTo(404);
  }

  private String stored(PersonId owner) {
    return portal.bean(ApiTokens.class).of(owner).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"label\": \"\"}",
        "{\"label\": \"x\", \"days\": 91}",
        "{\"label\": \"x\", \"days\": 0}",
        "{\"label\": \"x\", \"days\": 2147483647}",
        "{\"label\": \"x\", \"days\": \"many\"}",
        "{\"label\": \"x\", \"roles\": [\"Mooring.Administrator\"]}",
        "{\"label\": \"x\", \"roles\": [\"None\"]}",
        "{\"label\": \"x\", \"roles\": [null]}",
        "{\"label\": \"x\", \"roles\": []}",
        "[]",
        "",
        "null"
      })
  void refusesTokensThatMayNotBe(String wish) {
    var answer = tenant.as(Role.READER).post("/api/v1/tokens", wish);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString()).isNotEmpty();
  }

  @Test
  void wrongMethodsAndTypesAreProblemsToo() {
    var api = tenant.as(Role.READER);
    var form = api.send("POST", "/api/v1/tokens", null, "Content-Type", "text/plain");
    assertThat(form.status()).isIn(415, 422);
    assertThat(form.header("content-type")).startsWith("application/problem+json");
    assertThat(form.text()).doesNotContain("Exception");
  }

  @Test
  void answersWithoutTokenOnHealthAndDescription() {
    var stranger = new Api(portal.address(), null);
    assertThat(stranger.get("/health").json().path("status").asString()).isEqualTo("up");
    assertThat(stranger.get("/api/v1/openapi.json").json().path("openapi").asString())
        .isEqualTo("3.1.0");
  }

  @Test
  void aTokenThatATokenMadeEndsWithIt() {
    var owner = tenant.person(Role.READER);
    var tokens = portal.bean(Tokens.class);
    var parent = tokens.issue(owner, "parent", Set.of(Role.READER), Duration.ofHours(2));
    var api = new Api(portal.address(), parent.secret());

    var made = api.post("/api/v1/tokens", "{\"label\": \"child\", \"days\": 30}").json();

    var child = tokens.authenticate(made.path("secret").asString());
    assertThat(child).isPresent();
    assertThat(Instant.parse(made.path("token").path("expiresAt").asString()))
        .isBetween(parent.token().expiresAt().minusSeconds(60), parent.token().expiresAt());
    assertThat(api.post("/api/v1/tokens", "{\"label\": \"x\", \"days\": 91}").status())
        .isEqualTo(422);
    assertThat(tokens.revoke(owner, parent.token().id())).isTrue();
    assertThat(tokens.authenticate(made.path("secret").asString())).isEmpty();
  }
}
