package io.mooring.web.wiring;

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
import io.mooring.wire.CommandKeys;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A command key with what its predecessors signed: each for the next, down to this one. */
record KeyChain(ECKey key, List<String> successions) {

  /** A member of the key's own JSON: versions that do not know it read the key all the same. */
  private static final String SUCCESSIONS = "mooring_successions";

  private static final JsonMapper JSON = JsonMapper.shared();

  KeyChain {
    successions = List.copyOf(successions);
  }

  static KeyChain begun(Instant now) {
    return new KeyChain(fresh(now), List.of());
  }

  private static ECKey fresh(Instant now) {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyIDFromThumbprint(true)
          .issueTime(Date.from(now))
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JDK makes P-256 keys", e);
    }
  }

  /** A new key in this one's place. */
  KeyChain succeeded(Instant now) {
    var next = fresh(now);
    var link = JSON.writeValueAsString(new CommandKeys.Succession(publicPart(next), now));
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(CommandKeys.SUCCESSION_TYPE))
            .keyID(key.getKeyID())
            .jwk(key.toPublicJWK())
            .build();
    return new KeyChain(
        next, Stream.concat(successions.stream(), Stream.of(signed(header, link))).toList());
  }

  /** A compact JWS by this key. */
  String signed(JWSHeader header, String payload) {
    var signed = new JWSObject(header, new Payload(payload));
    try {
      signed.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("The command key can't sign", e);
    }
    return signed.serialize();
  }

  String publicKey() {
    return publicPart(key);
  }

  private static String publicPart(ECKey key) {
    return key.toPublicJWK().toJSONString();
  }

  @Nullable Instant since() {
    var made = key.getIssueTime();
    return made == null ? null : made.toInstant();
  }

  String text() {
    var text = (ObjectNode) JSON.readTree(key.toJSONString());
    var links = text.putArray(SUCCESSIONS);
    successions.forEach(links::add);
    return text.toString();
  }

  /**
   * @throws ParseException when the text holds no command key
   */
  static KeyChain parse(String text) throws ParseException {
    try {
      var successions = new ArrayList<String>();
      JSON.readTree(text).path(SUCCESSIONS).forEach(link -> successions.add(link.asString()));
      var key = ECKey.parse(text);
      if (!key.isPrivate() || key.getKeyID() == null) {
        throw new ParseException("no private key with an id", 0);
      }
      return new KeyChain(key, successions);
    } catch (JacksonException e) {
      throw new ParseException(String.valueOf(e.getMessage()), 0);
    }
  }
}
