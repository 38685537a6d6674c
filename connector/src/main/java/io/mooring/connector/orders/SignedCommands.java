package io.mooring.connector.orders;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import io.mooring.connector.portal.PortalJson;
import io.mooring.wire.Orders;
import io.mooring.wire.RequestProof;
import java.text.ParseException;
import java.time.Clock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Believes commands only when the pinned key of the portal signed them, for us, and for now. */
public final class SignedCommands {

  private final ECKey portalKey;
  private final String connectorId;
  private final Clock clock;

  /** A number that an earlier portal did not know is 0. */
  private final JsonMapper json =
      PortalJson.mapper()
          .rebuild()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * @param portalKey the portal's command-signing key as JWK JSON, pinned at enrolment
   * @throws ParseException when that is no P-256 key
   */
  public SignedCommands(String portalKey, String connectorId, Clock clock) throws ParseException {
    this.portalKey = ECKey.parse(portalKey);
    this.connectorId = connectorId;
    this.clock = clock;
  }

  sealed interface Judged {

    record Genuine(Orders.CommandBatch batch) implements Judged {}

    record Rejected(String why) implements Judged {}
  }

  Judged judge(String compact) {
    try {
      var jws = JWSObject.parse(compact);
      if (!isSigned(jws)) {
        return new Judged.Rejected("they are not signed by the portal's key");
      }
      return judge(json.readValue(jws.getPayload().toBytes(), Orders.CommandBatch.class));
    } catch (ParseException | JOSEException | JacksonException e) {
      return new Judged.Rejected("they can't be read");
    }
  }

  private boolean isSigned(JWSObject jws) throws JOSEException {
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
