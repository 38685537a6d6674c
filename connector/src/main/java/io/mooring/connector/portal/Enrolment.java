package io.mooring.connector.portal;

import com.nimbusds.jose.jwk.ECKey;
import io.mooring.connector.net.Outbound;
import io.mooring.wire.Enrol;
import io.mooring.wire.Gateway;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;

/** Makes the connector known to the portal, once, with a one-time code. */
public final class Enrolment {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PortalCalls calls;
  private final Proofs proofs;

  public Enrolment(Outbound outbound, URI portal, PortalClock clock) {
    this.calls = new PortalCalls(outbound, portal, clock);
    this.proofs = new Proofs(clock);
  }

  /** Enrols the key; what answers must own the command-signing key that the code names. */
  public Enrol.Answer enrol(ConnectorKey key, String code, String version, String host)
      throws PortalException {
    var proof = proofs.ofPossession(key, code);
    var request = new Enrol.Request(code, key.publicJson(), proof, version, host);
    var answer = calls.post(Gateway.ENROL, request, Enrol.Answer.class, _ -> null, PATIENCE);
    if (!isNamedBy(code, answer)) {
      throw new PortalException(
          0,
          "What answers is not the portal that issued the code: its key is another one. Something"
              + " between here and the portal may be changing the traffic; nothing was kept.",
          null);
    }
    return answer;
  }

  /** By itself, or because the key that the code names has signed for it. */
  private static boolean isNamedBy(String code, Enrol.Answer answer) throws PortalException {
    try {
      var thumbprint = Successions.thumbprint(ECKey.parse(answer.portalKey()));
      var named = code.substring(code.lastIndexOf('.') + 1);
      var told = answer.commandKeys();
      return thumbprint.equals(named)
          || (told != null
              && Successions.follow(named, thumbprint, told.successions()).isPresent());
    } catch (ParseException e) {
      throw new PortalException(0, "The portal sent a command-signing key that can't be read.", e);
    }
  }
}
