package io.mooring.connector.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestPortal;
import io.mooring.connector.testing.TestPortal.Received;
import io.mooring.wire.Batch;
import io.mooring.wire.Enrol;
import io.mooring.wire.Gateway;
import io.mooring.wire.Hello;
import io.mooring.wire.RequestProof;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPortalTest {

  private static final Hello.Request HELLO = new Hello.Request("1", "PS1", "5.00", "Contoso");

  private final TestPortal server = new TestPortal();
  private final SettableClock machine = new SettableClock();
  private final PortalClock clock = new PortalClock(machine);
  private final ConnectorKey key = ConnectorKey.generate(machine.instant());
  private final HttpPortal portal =
      new HttpPortal(server.client(), server.address(), clock, "c1", () -> key);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void everyRequestProvesItself() throws Exception {
    server.answer = _ -> TestPortal.ok("{\"epoch\":7,\"portalTime\":\"2026-11-23T08:00:00Z\"}");

    assertThat(portal.hello(HELLO).epoch()).isEqualTo(7);
    portal.hello(HELLO);

    var request = server.received.getFirst();
    var proof = proof(request);
    assertThat(proof.verify(new ECDSAVerifier(key.pair().toPublicJWK()))).isTrue();
    assertThat(proof.getHeader().getType()).hasToString(RequestProof.TYPE);
    assertThat(proof.getHeader().getKeyID()).isEqualTo(key.thumbprint());
    var claims = proof.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("c1").isEqualTo(claims.getSubject());
    assertThat(claims.getAudience()).containsExactly(RequestProof.AUDIENCE);
    assertThat(claims.getStringClaim(RequestProof.METHOD)).isEqualTo("POST");
    assertThat(claims.getStringClaim(RequestProof.PATH)).isEqualTo(Gateway.HELLO);
    assertThat(claims.getStringClaim(RequestProof.BODY))
        .isEqualTo(RequestProof.bodyHash(request.body()));
    assertThat(claims.getIssueTime()).isEqualTo(SettableClock.MONDAY);
    assertThat(claims.getExpirationTime())
        .isBeforeOrEqualTo(SettableClock.MONDAY.plus(RequestProof.LONGEST_LIFE));
    assertThat(claims.getJWTID())
        .isNotEqualTo(proof(server.received.getLast()).getJWTClaimsSet().getJWTID());
  }

  @Test
  void aLargeBodyIsCompressedAndTheProofCoversItAsSent() throws Exception {
    server.answer = _ -> TestPortal.ok("{\"stored\":99,\"unchanged\":0,\"setAside\":[]}");
    var rows =
        IntStream.rangeClosed(1, 99)
            .mapToObj(id -> new Batch.Row(id, Map.of("name", "PC-" + id), null))
            .toList();

    portal.upload(new Batch(1, 1, 1, machine.instant(), rows));

    var request = server.received.getFirst();
    assertThat(request.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(request.body()).hasSizeLessThan(2_000);
    assertThat(proof(request).getJWTClaimsSet().getStringClaim(RequestProof.BODY))
        .isEqualTo(RequestProof.bodyHash(request.body()));
    assertThat(request.plain()).contains("\"PC-99\"").doesNotContain("hot");
  }

  @Test
  void theClockFollowsThePortals() throws Exception {
    server.answer = _ -> TestPortal.ok("{\"epoch\":7,\"portalTime\":\"2026-11-23T11:00:00Z\"}");

    portal.hello(HELLO);

    assertThat(clock.instant()).isEqualTo(SettableClock.MONDAY.plus(Duration.ofHours(3)));
  }

  /** A command's end is judged by this clock. */
  @ParameterizedTest
  @ValueSource(ints = {200, 403, 407, 502})
  void whoeverAnswersInThePortalsPlaceSetsNoClock(int status) {
    server.answer = _ -> new TestPortal.Reply(status, "<p>Not here", "text/html");

    assertThatThrownBy(() -> portal.hello(HELLO)).isInstanceOf(PortalException.class);

    assertThat(clock.instant()).isEqualTo(machine.instant());
  }

  @Test
  void aRefusalCorrectsTheClockByItsDateSoThatTheNextTrySucceeds() {
    server.answer = _ -> new TestPortal.Reply(401, "");

    assertThatThrownBy(() -> portal.hello(HELLO))
        .isInstanceOfSatisfying(PortalException.class, e -> assertThat(e.isSignIn()).isTrue());

    // The test's server sends today's date, and the machine's clock stands at another.
    assertThat(clock.instant()).isNotEqualTo(SettableClock.MONDAY);
  }

  @ParameterizedTest
  @CsvSource({Enrol.Problem.FENCED + ", 409, true", Enrol.Problem.REVOKED + ", 403, false"})
  void aPortalThatWantsNoMoreOfUsSaysSo(String type, int status, boolean fenced) {
    var problem = "{\"type\":\"%s\",\"title\":\"No\",\"status\":%d}".formatted(type, status);
    server.answer = _ -> new TestPortal.Reply(status, problem);

    assertThatThrownBy(() -> portal.hello(HELLO))
        .isInstanceOfSatisfying(
            PortalException.Dismissed.class, e -> assertThat(e.isFenced()).isEqualTo(fenced));
  }

  @Test
  void aProxyThatDemandsASignInIsNamed() {
    server.answer = _ -> new TestPortal.Reply(407, "");

    assertThatThrownBy(() -> portal.hello(HELLO))
        .hasMessageContaining("The proxy demands a sign-in");
  }

  @ParameterizedTest
  @CsvSource({"400, true", "409, true", "422, true", "429, false", "500, false", "503, false"})
  void aRefusalIsFinalOrNot(int status, boolean isFinal) {
    server.answer = _ -> new TestPortal.Reply(status, "<html>");

    assertThatThrownBy(() -> portal.hello(HELLO))
        .isInstanceOfSatisfying(
            PortalException.class, e -> assertThat(e.isFinal()).isEqualTo(isFinal))
        .hasMessageContaining("The portal answered " + status);
  }

  @Test
  void somethingElseThatAnswersIsNoPortal() {
    server.answer = _ -> TestPortal.ok("<html>Welcome to the hotel</html>");

    assertThatThrownBy(() -> portal.hello(HELLO)).hasMessageContaining("does not speak");
  }

  @Test
  void aPortalThatIsAwayIsSaidInOneSentence() {
    server.close();

    assertThatThrownBy(() -> portal.hello(HELLO))
        .isInstanceOf(PortalException.class)
        .hasMessageContaining("does not answer");
  }

  private static SignedJWT proof(Received request) throws ParseException {
    return SignedJWT.parse(request.header("Authorization").replace("Bearer ", ""));
  }
}
