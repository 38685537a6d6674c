package io.mooring.web.gateway;

import com.nimbusds.jose.jwk.ECKey;
import io.mooring.site.Connector;
import io.mooring.site.Enrolment;
import io.mooring.wire.Enrol;

/** Puts a connector's new key in place, once. */
final class Rotation {

  private Rotation() {}

  static Enrol.Rotated rotate(Enrolment enrolment, Caller caller, ECKey key) throws ProofRefused {
    var connector = caller.connector();
    var thumbprint = SignedText.thumbprint(key);
    if (connector.key().thumbprint().equals(thumbprint)) {
      return rotated(connector);
    }
    if (!connector.key().thumbprint().equals(caller.kid())) {
      throw ProofRefused.because("Only the current key may name its successor.");
    }
    return rotated(enrolment.rotate(connector, thumbprint, key.toJSONString()));
  }

  private static Enrol.Rotated rotated(Connector connector) {
    return new Enrol.Rotated(
        connector.key().thumbprint(), String.valueOf(connector.oldKeyRetiresAt()));
  }
}
