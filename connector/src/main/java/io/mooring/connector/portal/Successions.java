package io.mooring.connector.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import io.mooring.wire.CommandKeys;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Follows the portal's command key from one that is known to its successors. */
final class Successions {

  private static final JsonMapper JSON = PortalJson.mapper();

  private Successions() {}

  /**
   * The key of the thumbprint {@code to}, if each key from {@code from} on has signed for the next.
   * A link that is not sound leads nowhere, whatever else is wrong with it.
   *
   * @param links oldest first
   */
  static Optional<ECKey> follow(String from, String to, List<String> links) {
    var known = from;
    for (var link : links) {
      var next = successor(known, link);
      if (next.isPresent()) {
        known = thumbprint(next.get());
        if (known.equals(to)) {
          return next;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ECKey> successor(String known, String link) {
    try {
      var jws = JWSObject.parse(link);
      if (!known.equals(jws.getHeader().getKeyID()) || !isSignedBy(known, jws)) {
        return Optional.empty();
      }
      var said = JSON.readValue(jws.getPayload().toBytes(), CommandKeys.Succession.class);
      return Optional.of(ECKey.parse(said.successor()));
    } catch (ParseException
        | JOSEException
        | JacksonException
        | IllegalArgumentException
        | NullPointerException e) {
      return Optional.empty();
    }
  }

  /** The header brings the key along; that it is the one that is known its thumbprint proves. */
  private static boolean isSignedBy(String known, JWSObject jws) throws JOSEException {
    var header = jws.getHeader();
    return JWSAlgorithm.ES256.equals(header.getAlgorithm())
        && new JOSEObjectType(CommandKeys.SUCCESSION_TYPE).equals(header.getType())
        && header.getJWK() instanceof ECKey signer
        && known.equals(thumbprint(signer))
        && jws.verify(new ECDSAVerifier(signer));
  }

  static String thumbprint(ECKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
