package io.mooring.web.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.mooring.wire.RequestProof;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JWT of a connector: ES256 and nothing else, of one type, for this portal, for minutes only. */
record SignedText(SignedJWT jwt, JWTClaimsSet claims) {

  /** Longer ones are no proof of ours. */
  private static final int LONGEST = 4_096;

  static SignedText parse(String text, String type) throws ProofRefused {
    if (text.length() > LONGEST) {
      throw ProofRefused.because("The proof is too long.");
    }
    try {
      var jwt = SignedJWT.parse(text);
      if (!JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())) {
        throw ProofRefused.because("The proof is not signed with ES256.");
      }
      if (jwt.getHeader().getType() == null || !type.equals(jwt.getHeader().getType().getType())) {
        throw ProofRefused.because("The proof is not of type " + type + ".");
      }
      return new SignedText(jwt, jwt.getJWTClaimsSet());
    } catch (ParseException e) {
      throw ProofRefused.because("The proof is no signed JWT.");
    }
  }

  String kid() {
    return Optional.ofNullable(jwt.getHeader().getKeyID()).orElse("");
  }

  void signedBy(String jwk) throws ProofRefused {
    try {
      if (!jwt.verify(new ECDSAVerifier(ECKey.parse(jwk)))) {
        throw ProofRefused.because("The proof's signature is wrong.");
      }
    } catch (ParseException | JOSEException e) {
      throw ProofRefused.because("The proof's signature can't be checked.");
    }
  }

  void saysAt(Instant now) throws ProofRefused {
    if (!claims.getAudience().equals(List.of(RequestProof.AUDIENCE))) {
      throw ProofRefused.because("The proof is for another audience.");
    }
    var issued = instant(claims.getIssueTime(), "iat");
    var expires = instant(claims.getExpirationTime(), "exp");
    if (!now.isBefore(expires.plus(RequestProof.SKEW))) {
      throw ProofRefused.because("The proof has expired; check the connector's clock.");
    }
    if (issued.isAfter(now.plus(RequestProof.SKEW))) {
      throw ProofRefused.because("The proof is from the future; check the connector's clock.");
    }
    if (expires.isAfter(issued.plus(RequestProof.LONGEST_LIFE))) {
      throw ProofRefused.because("The proof lives longer than it may.");
    }
  }

  private static Instant instant(@Nullable Date date, String claim) throws ProofRefused {
    if (date == null) {
      throw ProofRefused.because("The proof has no " + claim + ".");
    }
    return date.toInstant();
  }

  /** A claim that must be there as text. */
  String text(String claim) throws ProofRefused {
    return optional(claim)
        .orElseThrow(() -> ProofRefused.because("The proof has no " + claim + "."));
  }

  private Optional<String> optional(String claim) {
    return claims.getClaim(claim) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The public part of a P-256 key; refused when it is anything else. */
  static ECKey publicKey(String jwk) throws ProofRefused {
    try {
      var key = ECKey.parse(jwk);
      if (!Curve.P_256.equals(key.getCurve()) || key.isPrivate()) {
        throw ProofRefused.because("The key is no public P-256 key.");
      }
      return key;
    } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
      throw ProofRefused.because("The key is no JWK.");
    }
  }

  static String thumbprint(ECKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every P-256 key has a thumbprint", e);
    }
  }
}
