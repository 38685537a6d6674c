package io.mooring.web.gateway;

import com.nimbusds.jose.jwk.ECKey;
import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.site.Connectors;
import io.mooring.transaction.Transactions;
import io.mooring.wire.RequestProof;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells which connector signed a request, and that it signed this one and no other. */
@Component
final class Proofs {

  private static final int LONGEST_JTI = 100;

  private final Connectors connectors;
  private final Transactions transactions;
  private final Clock clock;

  Proofs(Connectors connectors, Transactions transactions, Clock clock) {
    this.connectors = connectors;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Everything but the body and the single use: whoever fails here sends no body. */
  Signed check(String proof, String method, String path) throws ProofRefused {
    var text = SignedText.parse(proof, RequestProof.TYPE);
    var connector = connector(text);
    text.signedBy(key(connector, text.kid()));
    if (connector.revoked()) {
      throw ProofRefused.revoked();
    }
    if (connector.validKey(text.kid(), clock.instant()) == null) {
      throw ProofRefused.because("The key is retired.");
    }
    text.saysAt(clock.instant());
    if (!text.text(RequestProof.METHOD).equals(method)
        || !text.text(RequestProof.PATH).equals(path)) {
      throw ProofRefused.because("The proof is for another request.");
    }
    return new Signed(connector, text);
  }

  private Connector connector(SignedText text) throws ProofRefused {
    var issuer = Objects.toString(text.claims().getIssuer(), "");
    if (!issuer.equals(text.claims().getSubject())) {
      throw ProofRefused.because("Issuer and subject of the proof differ.");
    }
    try {
      var id = new ConnectorId(UUID.fromString(issuer));
      return connectors
          .find(id)
          .orElseThrow(() -> ProofRefused.because("The connector is unknown."));
    } catch (IllegalArgumentException e) {
      throw ProofRefused.because("The proof names no connector.");
    }
  }

  /** By the key alone: whether it still counts is asked once the signature is right. */
  private static String key(Connector connector, String kid) throws ProofRefused {
    var old = connector.oldKey();
    var keys = old == null ? List.of(connector.key()) : List.of(connector.key(), old);
    return keys.stream()
        .filter(key -> key.thumbprint().equals(kid))
        .findFirst()
        .map(Connector.ConnectorKey::jwk)
        .orElseThrow(() -> ProofRefused.because("The key is none of this connector's."));
  }

  /** Last of all: the body is the one that was signed, and it comes for the first time. */
  Connector accept(Signed signed, byte[] body) throws ProofRefused {
    var text = signed.text();
    if (!text.text(RequestProof.BODY).equals(RequestProof.bodyHash(body))) {
      throw ProofRefused.because("The body was changed on its way.");
    }
    var jti = text.text("jti");
    if (jti.isEmpty() || jti.length() > LONGEST_JTI) {
      throw ProofRefused.because("The proof has no usable jti.");
    }
    var forgotten = text.claims().getExpirationTime().toInstant().plus(RequestProof.SKEW);
    var id = signed.connector().id();
    if (!transactions.inOne(() -> connectors.firstUse(id, jti, forgotten))) {
      throw ProofRefused.because("The proof was used before.");
    }
    return signed.connector();
  }

  /** A new key's owner proves that it has the private part; returns the key. */
  ECKey possession(String jwk, String proof, String nonceSource) throws ProofRefused {
    var key = SignedText.publicKey(jwk);
    var text = SignedText.parse(proof, RequestProof.POSSESSION_TYPE);
    text.signedBy(key.toJSONString());
    text.saysAt(clock.instant());
    if (!text.text(RequestProof.NONCE).equals(RequestProof.bodyHash(nonceSource))) {
      throw ProofRefused.because("The proof of possession is for something else.");
    }
    return key;
  }

  /** A request whose signature is right. */
  record Signed(Connector connector, SignedText text) {}
}
