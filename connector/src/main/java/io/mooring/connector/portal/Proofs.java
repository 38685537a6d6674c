package io.mooring.connector.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.mooring.wire.RequestProof;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;

/** Signs what proves to the portal who asks, and for what. */
final class Proofs {

  private static final Duration LIFE = Duration.ofMinutes(2);

  private final Clock clock;

  Proofs(Clock clock) {
    this.clock = clock;
  }

  /** For one request and no other. */
  String ofRequest(ConnectorKey key, String connectorId, String path, byte[] body) {
    var claims =
        claims()
            .issuer(connectorId)
            .subject(connectorId)
            .claim(RequestProof.METHOD, "POST")
            .claim(RequestProof.PATH, path)
            .claim(RequestProof.BODY, RequestProof.bodyHash(body));
    return signed(key, RequestProof.TYPE, claims);
  }

  /** That whoever brings this public key has the private one. */
  String ofPossession(ConnectorKey key, String nonceSource) {
    var claims = claims().claim(RequestProof.NONCE, RequestProof.bodyHash(nonceSource));
    return signed(key, RequestProof.POSSESSION_TYPE, claims);
  }

  private JWTClaimsSet.Builder claims() {
    var now = clock.instant();
    return new JWTClaimsSet.Builder()
        .audience(RequestProof.AUDIENCE)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)));
  }

  private static String signed(ConnectorKey key, String type, JWTClaimsSet.Builder claims) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(type))
            .keyID(key.thumbprint())
            .build();
    var jwt = new SignedJWT(header, claims.build());
    try {
      jwt.sign(new ECDSASigner(key.pair()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("The connector's key can't sign", e);
    }
  }
}
