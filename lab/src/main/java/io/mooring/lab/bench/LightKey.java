package io.mooring.lab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** The key of a connector, with which it signs each of its requests. */
record LightKey(ECKey key) {

  private static final long LIFE_SECONDS = 120;

  static LightKey make() throws IOException {
    try {
      return new LightKey(new ECKeyGenerator(Curve.P_256).generate());
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  String publicKey() {
    return key.toPublicJWK().toJSONString();
  }

  /** That whoever uses the code has the key. */
  String possession(String code) throws IOException {
    return signed("connector-key+jwt", claims().claim("nonce", hash(code.getBytes(UTF_8))));
  }

  /** For this request and no other. */
  String proof(String connector, String path, byte[] body) throws IOException {
    return signed(
        "connector+jwt",
        claims()
            .issuer(connector)
            .subject(connector)
            .claim("htm", "POST")
            .claim("htp", path)
            .claim("bh", hash(body)));
  }

  private static JWTClaimsSet.Builder claims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .audience("mooring-portal")
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)));
  }

  private String signed(String type, JWTClaimsSet.Builder claims) throws IOException {
    try {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.ES256)
              .type(new JOSEObjectType(type))
              .keyID(key.computeThumbprint().toString())
              .build();
      var jwt = new SignedJWT(header, claims.build());
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private static String hash(byte[] bytes) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }
}
