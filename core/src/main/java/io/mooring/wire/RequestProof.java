package io.mooring.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/**
 * What the JWT of a request says, so that it fits this request and no other. Signed with ES256 by
 * the connector's key; {@code kid} is that key's RFC 7638 thumbprint, {@code iss} and {@code sub}
 * are the connector's id, {@code jti} is used once.
 */
public final class RequestProof {

  /** The header's {@code typ}. */
  public static final String TYPE = "connector+jwt";

  /** The header's {@code typ} of the proof of possession in {@link Enrol.Request#proof()}. */
  public static final String POSSESSION_TYPE = "connector-key+jwt";

  /** The header's {@code typ} of a signed {@link Orders.CommandBatch}. */
  public static final String COMMANDS_TYPE = "commands+jws";

  public static final String AUDIENCE = "mooring-portal";

  /** Claim: the HTTP method, in capitals. */
  public static final String METHOD = "htm";

  /** Claim: the path, without host and query. */
  public static final String PATH = "htp";

  /** Claim: {@link #bodyHash} of the body exactly as sent, that is, after compression. */
  public static final String BODY = "bh";

  /** Claim of a proof of possession: {@link #bodyHash} of the enrolment code, or of the old kid. */
  public static final String NONCE = "nonce";

  public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
  public static final Duration SKEW = Duration.ofSeconds(60);

  private RequestProof() {}

  /** SHA-256, base64url without padding. */
  public static String bodyHash(byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** As {@link #bodyHash(byte[])}, of the text in UTF-8. */
  public static String bodyHash(String text) {
    return bodyHash(text.getBytes(StandardCharsets.UTF_8));
  }
}
