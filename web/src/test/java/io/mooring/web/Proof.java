package io.mooring.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.mooring.wire.RequestProof;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A connector's request proof, each part of which a test may spoil. */
public final class Proof {

  private ECKey key;
  private String kid;
  private String type = RequestProof.TYPE;
  private final JWTClaimsSet.Builder claims;

  public Proof(ECKey key) {
    this.key = key;
    this.kid = thumbprint(key);
    var now = Instant.now();
    claims =
        new JWTClaimsSet.Builder()
            .audience(RequestProof.AUDIENCE)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))));
  }

  public static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  public static String thumbprint(ECKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  public Proof request(String connector, String path, byte[] body) {
    claims.issuer(connector).subject(connector);
    return with(RequestProof.METHOD, "POST")
        .with(RequestProof.PATH, path)
        .with(RequestProof.BODY, RequestProof.bodyHash(body));
  }

  public Proof with(String claim, Object value) {
    claims.claim(claim, value);
    return this;
  }

  public Proof type(String other) {
    type = other;
    return this;
  }

  public Proof kid(String other) {
    kid = other;
    return this;
  }

  public Proof signedWith(ECKey other) {
    key = other;
    return this;
  }

  public String serialize() {
    try {
      return serialize(JWSAlgorithm.ES256, new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  public String serialize(JWSAlgorithm algorithm, JWSSigner signer) {
    var header = new JWSHeader.Builder(algorithm).type(new JOSEObjectType(type)).keyID(kid).build();
    var jwt = new SignedJWT(header, claims.build());
    try {
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** The claims alone. */
  public JWTClaimsSet claims() {
    return claims.build();
  }
}
