package io.mooring.connector.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.mooring.connector.portal.PortalJson;
import io.mooring.wire.CommandKeys;
import io.mooring.wire.Orders;
import io.mooring.wire.RequestProof;
import java.time.Duration;
import java.util.Arrays;

/** A portal's command-signing key. */
public final class CommandSigner {

  public static final Duration LIFE = Duration.ofMinutes(10);

  private final ECKey key;

  public CommandSigner() {
    try {
      key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  public String publicKey() {
    return key.toPublicJWK().toJSONString();
  }

  public String thumbprint() {
    return key.getKeyID();
  }

  /** This key's word that the other one takes its place. */
  public String succession(CommandSigner next) {
    return successionAs(CommandKeys.SUCCESSION_TYPE, next);
  }

  public String successionAs(String type, CommandSigner next) {
    var said = new CommandKeys.Succession(next.publicKey(), SettableClock.MONDAY);
    return sign(
        header(type).jwk(key.toPublicJWK()).build(), PortalJson.mapper().writeValueAsString(said));
  }

  public String sign(String connector, String... orders) {
    return signAs(RequestProof.COMMANDS_TYPE, connector, orders);
  }

  public String signAs(String type, String connector, String... orders) {
    return sign(type, "configmgr.syncMachinePolicy", connector, orders);
  }

  public String signFor(String action, String connector, String... orders) {
    return sign(RequestProof.COMMANDS_TYPE, action, connector, orders);
  }

  private String sign(String type, String action, String connector, String... orders) {
    var commands =
        Arrays.stream(orders)
            .map(id -> new Orders.Command(id, action, Estate.FIRST, 7_200))
            .toList();
    var issued = SettableClock.MONDAY;
    var batch = new Orders.CommandBatch(connector, issued, issued.plus(LIFE), commands);
    return sign(type, PortalJson.mapper().writeValueAsString(batch));
  }

  public String signText(String payload) {
    return sign(RequestProof.COMMANDS_TYPE, payload);
  }

  private String sign(String type, String payload) {
    return sign(header(type).build(), payload);
  }

  private JWSHeader.Builder header(String type) {
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType(type))
        .keyID(thumbprint());
  }

  private String sign(JWSHeader header, String payload) {
    var jws = new JWSObject(header, new Payload(payload));
    try {
      jws.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return jws.serialize();
  }
}
