package io.mooring.connector.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestPortal;
import io.mooring.wire.Enrol;
import io.mooring.wire.RequestProof;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

  private final TestPortal server = new TestPortal();
  private final SettableClock clock = new SettableClock();
  private final ConnectorKey portalKey = ConnectorKey.generate(clock.instant());
  private final ConnectorKey ours = ConnectorKey.generate(clock.instant());
  private final Enrolment enrolment =
      new Enrolment(server.client(), server.address(), new PortalClock(clock));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void sendsTheKeyWithAProofOfPossession() throws Exception {
    portalAnswersWith(portalKey);
    var code = "code.site." + portalKey.thumbprint();

    assertThat(enrol(code).connectorId()).isEqualTo("c1");

    var sent =
        PortalJson.mapper().readValue(server.received.getFirst().plain(), Enrol.Request.class);
    assertThat(ECKey.parse(sent.publicKey()).isPrivate()).isFalse();
    var proof = SignedJWT.parse(sent.proof());
    assertThat(proof.verify(new ECDSAVerifier(ECKey.parse(sent.publicKey())))).isTrue();
    assertThat(proof.getHeader().getType()).hasToString(RequestProof.POSSESSION_TYPE);
    assertThat(proof.getJWTClaimsSet().getStringClaim(RequestProof.NONCE))
        .isEqualTo(RequestProof.bodyHash(code));
  }

  @Test
  void aPortalWithAnotherKeyThanTheCodeNamesIsNotBelieved() {
    portalAnswersWith(ConnectorKey.generate(clock.instant()));

    assertThatThrownBy(() -> enrol("code.site." + portalKey.thumbprint()))
        .hasMessageContaining("not the portal that issued the code");
  }

  @Test
  void aCodeWithoutAThumbprintIsNotBelieved() {
    portalAnswersWith(portalKey);

    assertThatThrownBy(() -> enrol("code")).hasMessageContaining("not the portal");
  }

  private Enrol.Answer enrol(String code) throws IOException {
    return enrolment.enrol(ours, code, "1", "host");
  }

  private void portalAnswersWith(ConnectorKey key) {
    var answer = new Enrol.Answer("c1", "s1", "Contoso", key.publicJson(), null);
    var body = PortalJson.mapper().writeValueAsString(answer);
    server.answer = _ -> TestPortal.ok(body);
  }
}
