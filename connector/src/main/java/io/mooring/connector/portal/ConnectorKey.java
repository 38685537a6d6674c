package io.mooring.connector.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;

/** An ES256 key pair that never leaves the connector. */
public final class ConnectorKey {

  private final ECKey pair;

  private ConnectorKey(ECKey pair) {
    this.pair = pair;
  }

  public static ConnectorKey generate(Instant now) {
    try {
      return new ConnectorKey(
          new ECKeyGenerator(Curve.P_256)
              .keyIDFromThumbprint(true)
              .issueTime(Date.from(now))
              .generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JDK makes P-256 keys", e);
    }
  }

  /**
   * @throws ParseException when the text is no private P-256 key
   */
  static ConnectorKey parse(String jwk) throws ParseException {
    var pair = ECKey.parse(jwk);
    if (!pair.isPrivate() || !Curve.P_256.equals(pair.getCurve())) {
      throw new ParseException("no private P-256 key", 0);
    }
    return new ConnectorKey(pair);
  }

  String toJson() {
    return pair.toJSONString();
  }

  public String publicJson() {
    return pair.toPublicJWK().toJSONString();
  }

  /** The RFC 7638 thumbprint. */
  public String thumbprint() {
    try {
      return pair.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** When it was made; the beginning of time where the file does not say. */
  public Instant madeAt() {
    var made = pair.getIssueTime();
    return made == null ? Instant.EPOCH : made.toInstant();
  }

  ECKey pair() {
    return pair;
  }

  @Override
  public String toString() {
    return thumbprint();
  }
}
