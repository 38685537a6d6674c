package io.mooring.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A light connector believes what a real one would. */
class SignedBatchTest {

  private static final Duration SOON = Duration.ofMinutes(1);

  private final LightKey portal = LightKey.make();

  SignedBatchTest() throws IOException {}

  @Test
  void ordersOfTheWholeBatchAreRead() throws Exception {
    var batch = SignedBatch.genuine(signed("commands+jws", "c1", SOON), portal.publicKey(), "c1");

    assertThat(batch.orders()).containsExactly("one", "two");
  }

  @Test
  void anotherKeyIsNotBelieved() throws Exception {
    refused(signed("commands+jws", "c1", SOON), LightKey.make().publicKey());
  }

  @Test
  void anotherKindOfSignedTextIsNotBelieved() throws Exception {
    refused(signed("command-key+jws", "c1", SOON), portal.publicKey());
  }

  @Test
  void commandsForAnotherOneAreNotBelieved() throws Exception {
    refused(signed("commands+jws", "c2", SOON), portal.publicKey());
  }

  @Test
  void oldCommandsAreNotBelieved() throws Exception {
    refused(signed("commands+jws", "c1", SOON.negated()), portal.publicKey());
  }

  private static void refused(String compact, String key) {
    assertThatIOException().isThrownBy(() -> SignedBatch.genuine(compact, key, "c1"));
  }

  private String signed(String type, String connector, Duration life) throws JOSEException {
    var payload =
        """
        {"connectorId": "%s", "expiresAt": "%s",
         "commands": [{"orderId": "one"}, {"orderId": "two"}]}
        """
            .formatted(connector, Instant.now().plus(life));
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type)).build();
    var jws = new JWSObject(header, new Payload(payload));
    jws.sign(new ECDSASigner(portal.key()));
    return jws.serialize();
  }
}
