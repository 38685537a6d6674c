package io.mooring.intune;

import static io.mooring.intune.testing.TestGraph.items;
import static io.mooring.intune.testing.TestGraph.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.intune.graph.ClientSecret;
import io.mooring.intune.graph.GraphAccess;
import io.mooring.intune.testing.TestGraph;
import io.mooring.intune.testing.TestGraph.Asked;
import io.mooring.intune.testing.TestGraph.Reply;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Client credentials: the app signs in as itself. */
class SignInTest extends WithGraph {

  @BeforeEach
  void answer() {
    graph.answer =
        asked -> asked.address().contains("/$count") ? Reply.count(1) : page(items(0, 1), "");
  }

  private CloudPass pass() {
    return intune.managedDevices().all(_ -> {});
  }

  @Test
  void theAppAsksForATokenOnceAndShowsItWithEveryCall() {
    var asked = new ArrayList<Asked>();
    var usual = graph.tokenAnswer;
    graph.tokenAnswer =
        question -> {
          asked.add(question);
          return usual.apply(question);
        };

    assertThat(pass().trusted()).isTrue();

    assertThat(asked).hasSize(1);
    var form = URLDecoder.decode(asked.getFirst().body(), UTF_8);
    assertThat(form)
        .contains("grant_type=client_credentials")
        .contains("scope=" + graph.address() + "/.default")
        .doesNotContain(TestGraph.SECRET);
    var basic = asked.getFirst().header("Authorization").replace("Basic ", "");
    assertThat(new String(Base64.getDecoder().decode(basic), UTF_8))
        .isEqualTo("app:" + TestGraph.SECRET);
    assertThat(graph.asked)
        .hasSize(3)
        .allMatch(question -> question.header("Authorization").equals("Bearer token-1"))
        .allMatch(question -> !question.header("client-request-id").isEmpty());
  }

  @Test
  void aTokenThatIsAboutToEndIsNotUsed() {
    var usual = graph.tokenAnswer;
    graph.tokenAnswer = asked -> Reply.ok(usual.apply(asked).body().replace(":3600", ":59"));

    assertThat(pass().trusted()).isTrue();

    assertThat(graph.tokens).as("one for each call").hasValue(3);
  }

  @Test
  void aTokenThatGraphNoLongerAcceptsIsRenewedOnce() {
    var usual = graph.answer;
    graph.answer =
        asked ->
            asked.header("Authorization").endsWith("token-1")
                ? Reply.error(401, "InvalidAuthenticationToken", Map.of())
                : usual.apply(asked);
    assertThat(pass().trusted()).isTrue();
    assertThat(time.rests).isEmpty();

    graph.answer = _ -> Reply.error(401, "InvalidAuthenticationToken", Map.of());
    assertThat(pass().doubts().getFirst().cause()).isEqualTo(Doubt.Cause.SIGN_IN);
    assertThat(graph.tokens).hasValueLessThan(5);
  }

  @Test
  void aRefusedSignInIsSaidWithoutTheSecret() {
    graph.tokenAnswer =
        _ ->
            Reply.of(
                401,
                "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid.\"}");

    var pass = pass();

    assertThat(pass.doubts())
        .singleElement()
        .satisfies(doubt -> {
          assertThat(doubt.cause()).isEqualTo(Doubt.Cause.SIGN_IN);
          assertThat(doubt.sentence()).contains("AADSTS7000215").doesNotContain(TestGraph.SECRET);
        });
    assertThat(graph.asked).isEmpty();
  }

  @Test
  void aSignInThatIsAwayIsTriedAgain() {
    var nowhere = URI.create("http://127.0.0.1:1/token");
    var access = GraphAccess.at(graph.address(), nowhere, "app", new ClientSecret("s"));
    var away = Intune.at(access, time, time, new SplittableRandom(1));

    var pass = away.managedDevices().all(_ -> {});

    assertThat(pass.doubts().getFirst().cause()).isEqualTo(Doubt.Cause.UNAVAILABLE);
    assertThat(time.rests).hasSize(7);
  }

  @Test
  void theWorldwideCloudIsTheDefault() {
    var access = GraphAccess.worldwide("contoso.com", "app", new ClientSecret("s"));

    assertThat(access.graph()).hasToString("https://graph.microsoft.com");
    assertThat(access.token())
        .hasToString("https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token");
    assertThat(access.scope()).isEqualTo("https://graph.microsoft.com/.default");
    assertThat(access.toString()).contains("(secret)");
  }
}
