package io.mooring.connector.orders;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import io.mooring.connector.portal.PinnedKey;
import io.mooring.connector.portal.PortalJson;
import io.mooring.wire.CommandKeys;
import io.mooring.wire.Orders;
import io.mooring.wire.RequestProof;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Believes commands only when the pinned key of the portal signed them, for us, and for now. */
public final class SignedCommands {

  /** Why nothing is believed that an unknown key has signed. */
  public static final String STRANGER =
      "they are signed by another key than the portal's, and no key that is believed has signed for"
          + " it";

  private final PinnedKey portalKey;
  private final String connectorId;
  private final Clock clock;

  /** A number that an earlier portal did not know is 0. */
  private final JsonMapper json =
      PortalJson.mapper()
          .rebuild()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * @param portalKey the portal's command-signing key, pinned at enrolment
   */
  public SignedCommands(PinnedKey portalKey, String connectorId, Clock clock) {
    this.portalKey = portalKey;
    this.connectorId = connectorId;
    this.clock = clock;
  }

  sealed interface Judged {

    record Genuine(Orders.CommandBatch batch) implements Judged {}

    record Rejected(String why) implements Judged {}
  }

  /**
   * @param told how the portal's present key came to be believed; null from an earlier portal
   * @throws IOException when the key that signed them can't be pinned; nothing is believed then
   */
  Judged judge(String compact, @Nullable CommandKeys told) throws IOException {
    try {
      var jws = JWSObject.parse(compact);
      var signer = signer(jws.getHeader(), told);
      if (signer.isEmpty()) {
        return new Judged.Rejected(STRANGER);
      }
      if (!isSigned(jws, signer.get())) {
        return new Judged.Rejected("they are not signed by the portal's key");
      }
      return judge(json.readValue(jws.getPayload().toBytes(), Orders.CommandBatch.class));
    } catch (ParseException | JOSEException | JacksonException e) {
      return new Judged.Rejected("they can't be read");
    }
  }

  private Optional<ECKey> signer(JWSHeader header, @Nullable CommandKeys told) throws IOException {
    var kid = header.getKeyID();
    return kid == null ? Optional.of(portalKey.present()) : portalKey.find(kid, told);
  }

  private static boolean isSigned(JWSObject jws, ECKey portalKey) throws JOSEException {
    var header = jws.getHeader();
    return JWSAlgorithm.ES256.equals(header.getAlgorithm())
        && new JOSEObjectType(RequestProof.COMMANDS_TYPE).equals(header.getType())
        && jws.verify(new ECDSAVerifier(portalKey));
  }

  private Judged judge(Orders.CommandBatch batch) {
    var now = clock.instant();
    if (!isComplete(batch)) {
      return new Judged.Rejected("they are incomplete");
    }
    if (!batch.connectorId().equals(connectorId)) {
      return new Judged.Rejected("they are for another connector");
    }
    if (batch.issuedAt().isAfter(now.plus(RequestProof.SKEW))) {
      return new Judged.Rejected("they were issued in the future");
    }
    return batch.expiresAt().isAfter(now)
        ? new Judged.Genuine(batch)
        : new Judged.Rejected("they have expired");
  }

  // JSON may leave out what the record promises.
  private static boolean isComplete(Orders.CommandBatch batch) {
    return batch != null
        && batch.connectorId() != null
        && batch.issuedAt() != null
        && batch.expiresAt() != null
        && batch.commands() != null
        && batch.commands().stream().allMatch(SignedCommands::isComplete);
  }

  private static boolean isComplete(Orders.Command command) {
    return command != null
        && command.orderId() != null
        && command.action() != null
        && command.resourceId() > 0;
  }
}
