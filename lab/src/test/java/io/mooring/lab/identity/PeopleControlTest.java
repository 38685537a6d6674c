package io.mooring.lab.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleControlTest extends AtTheProvider {

  @Test
  void aRoleThatIsChangedComesWithTheNextRefresh() throws Exception {
    var tokens = tokens("hal.helpdesk@contoso.example");

    assertThat(change("hal.helpdesk@contoso.example", "{\"role\": \"Mooring.Reader\"}"))
        .isEqualTo(200);
    var renewed = lab.mooring().refresh(refreshToken(tokens), 200);
    assertThat(lab.mooring().claims(renewed))
        .containsEntry("roles", List.of("Mooring.Reader"))
        .containsEntry("sub", lab.mooring().claims(tokens).get("sub"));
    assertThat(refreshToken(renewed)).isNotEqualTo(refreshToken(tokens));
    assertThat(Files.readString(data.resolve("lab/people.json")))
        .as("the demo knows as well")
        .doesNotContain("Mooring.Helpdesk");

    change("hal.helpdesk@contoso.example", "{\"role\": \"\"}");
    assertThat(lab.mooring().claims(lab.mooring().refresh(refreshToken(renewed), 200)))
        .doesNotContainKey("roles");
  }

  @Test
  void aDisabledAccountIsOutEverywhere() throws Exception {
    var tokens = tokens("rita.reader@contoso.example");

    change("rita.reader@contoso.example", "{\"disabled\": true}");

    assertThat(lab.mooring().refresh(refreshToken(tokens), 400))
        .containsEntry("error", "invalid_grant");
    assertThat(Surfer.location(surfer.get(lab.mooring().authorize(App.SCOPE))))
        .as("its session at the provider is over")
        .hasPath("/sign-in");
    assertThat(Surfer.location(surfer.signIn("rita.reader@contoso.example", lab.password())))
        .hasPath("/sign-in");

    change("rita.reader@contoso.example", "{\"disabled\": false}");
    lab.signIn(new Surfer(lab.provider()), "rita.reader@contoso.example");
  }

  @Test
  void withoutOfflineAccessThereIsNoRefreshToken() {
    lab.signIn(surfer, "ada.admin@contoso.example");

    assertThat(lab.mooring().tokens(surfer, "openid profile"))
        .containsKey("id_token")
        .doesNotContainKey("refresh_token");
  }

  @Test
  void takesTheSecretAndAName() throws Exception {
    assertThat(call("GET", "", "", "wrong").statusCode()).isEqualTo(403);
    assertThat(call("POST", "/ada.admin@contoso.example", "{\"disabled\": true}", "").statusCode())
        .isEqualTo(403);
    assertThat(change("nobody@contoso.example", "{}")).isEqualTo(404);
    assertThat(call("GET", "", "", secret()).body())
        .contains("ada.admin@contoso.example", "\"disabled\":false");
  }

  private Map<String, Object> tokens(String username) {
    lab.signIn(surfer, username);
    return lab.mooring().tokens(surfer, App.SCOPE);
  }

  private static String refreshToken(Map<String, Object> tokens) {
    return String.valueOf(tokens.get("refresh_token"));
  }

  private static int change(String username, String json) throws Exception {
    return call("POST", "/" + username, json, secret()).statusCode();
  }

  private static String secret() throws Exception {
    return Files.readString(data.resolve("lab").resolve(PeopleControl.SECRET_FILE));
  }

  private static HttpResponse<String> call(String method, String path, String body, String secret)
      throws Exception {
    var request =
        HttpRequest.newBuilder(lab.provider().resolve(PeopleControl.PATH + path))
            .header(PeopleControl.HEADER, secret)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
