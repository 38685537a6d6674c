package io.mooring.lab.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The orders of a batch that the portal signed. */
record SignedBatch(List<String> orders) {

  private static final JOSEObjectType TYPE = new JOSEObjectType("commands+jws");

  /**
   * Reads what that key has signed, for this connector and for now.
   *
   * @throws IOException for anything else
   */
  static SignedBatch genuine(String compact, String portalKey, String connector)
      throws IOException {
    try {
      var jws = JWSObject.parse(compact);
      var header = jws.getHeader();
      if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
          || !TYPE.equals(header.getType())
          || !jws.verify(new ECDSAVerifier(ECKey.parse(portalKey)))) {
        throw new IOException("The portal's key did not sign these commands.");
      }
      return read(jws.getPayload().toBytes(), connector);
    } catch (ParseException | JOSEException e) {
      throw new IOException(e);
    }
  }

  private static SignedBatch read(byte[] payload, String connector) throws IOException {
    var batch = JsonMapper.shared().readTree(payload);
    if (!batch.path("connectorId").asString("").equals(connector)
        || !Instant.parse(batch.path("expiresAt").asString()).isAfter(Instant.now())) {
      throw new IOException("The commands are for somebody else, or too old.");
    }
    return new SignedBatch(batch.get("commands").findValuesAsString("orderId"));
  }
}
