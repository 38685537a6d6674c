package io.mooring.lab.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest extends AtTheProvider {

  @Test
  void aStrangerIsSentToTheSignInPageAndBack() {
    var first = surfer.get(lab.mooring().authorize(App.SCOPE));
    assertThat(Surfer.location(first)).isEqualTo(lab.provider().resolve("/sign-in"));

    var second = surfer.signIn("hal.helpdesk@contoso.example", lab.password());

    assertThat(Surfer.location(second).getPath()).isEqualTo(Issuer.PATH + "/oauth2/authorize");
  }

  @Test
  void whatABrowserFetchesOnTheSideIsNotWhereOneComesBackTo() {
    surfer.get(lab.mooring().authorize(App.SCOPE));
    surfer.get("/.well-known/appspecific/com.chrome.devtools.json");
    surfer.get("/apple-touch-icon.png");

    var second = surfer.signIn("hal.helpdesk@contoso.example", lab.password());

    assertThat(Surfer.location(second)).hasPath(Issuer.PATH + "/oauth2/authorize");
  }

  @Test
  void aWrongPasswordLeadsBackWithTheNameKept() {
    var back = Surfer.location(surfer.signIn("hal.helpdesk@contoso.example", "wrong"));

    assertThat(back).hasPath("/sign-in").hasParameter("refused");
    assertThat(surfer.get(back.toString()).body())
        .contains("value=\"hal.helpdesk@contoso.example\"", "role=\"alert\" >");
  }

  @Test
  void thePageListsEverybodyAndRunsNoMarkup() {
    var page = surfer.get("/sign-in?username=%22%3E%3Cscript%3E%7B%7Bcsrf%7D%7D");

    assertThat(page.body())
        .contains("hal.helpdesk%40contoso.example", "no role", "Mooring.Administrator")
        .contains("&quot;&gt;&lt;script&gt;{{csrf}}")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("MOORING_LAB_SESSION=")
        .contains("HttpOnly");
  }

  @Test
  void signOutEndsTheSessionAndLeadsToThePortal() throws Exception {
    lab.signIn(surfer, "ada.admin@contoso.example");
    var tokens = lab.mooring().tokens(surfer, App.SCOPE);

    var left = endSession(surfer, tokens, RunningLab.PORTAL + "/");

    assertThat(Surfer.location(left)).asString().isEqualTo(RunningLab.PORTAL + "/?state=s2");
    assertThat(Surfer.location(surfer.get(lab.mooring().authorize(App.SCOPE)))).hasPath("/sign-in");
  }

  @Test
  void signOutLeadsToNoForeignAddress() throws Exception {
    lab.signIn(surfer, "ada.admin@contoso.example");

    var left = endSession(surfer, lab.mooring().tokens(surfer, App.SCOPE), "http://localhost:9/");

    assertThat(Surfer.location(left)).isEqualTo(lab.provider().resolve("/"));
    assertThat(surfer.get("/").body()).contains("You are signed out", RunningLab.PORTAL);
  }

  @Test
  void thePortalIsToldWhoThereIs() throws Exception {
    var people = JSONArrayUtils.parse(Files.readString(data.resolve("lab/people.json")));

    assertThat(people)
        .hasSize(6)
        .contains(
            Map.of(
                "oid", Directory.PEOPLE.get(1).oid().toString(),
                "tid", Directory.TID.toString(),
                "name", "Hal Brandt",
                "username", "hal.helpdesk@contoso.example",
                "roles", List.of("Mooring.Helpdesk")));
  }

  @Test
  void theLauncherIsToldWhereEverythingIs() throws Exception {
    assertThat(JSONObjectUtils.parse(Files.readString(data.resolve("lab/lab.json"))))
        .containsEntry("pid", ProcessHandle.current().pid())
        .containsEntry("identity", lab.provider().toString())
        .containsEntry("issuer", lab.provider() + Issuer.PATH)
        .containsKeys("adminService", "control");
  }

  private static HttpResponse<String> endSession(
      Surfer surfer, Map<String, Object> tokens, String next) {
    var query =
        Map.of(
            "id_token_hint",
            String.valueOf(tokens.get("id_token")),
            "post_logout_redirect_uri",
            next,
            "state",
            "s2");
    return surfer.get(Issuer.PATH + "/connect/logout?" + Surfer.encoded(query));
  }
}
