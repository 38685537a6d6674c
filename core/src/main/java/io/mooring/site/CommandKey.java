package io.mooring.site;

import io.mooring.wire.CommandKeys;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The portal's key that signs commands; it lives outside the database. */
public interface CommandKey {

  /** RFC 7638, base64url; one-time codes carry it, so that nobody can swap the key on the way. */
  String thumbprint();

  /** The public key as JWK JSON. */
  String publicKey();

  /** When it was made; null for a key of a version that did not write it down. */
  @Nullable Instant since();

  /** A compact JWS of type {@link io.mooring.wire.RequestProof#COMMANDS_TYPE} over the text. */
  String sign(String payload);

  /** What connectors are told, so that one that knows an older key believes the present one. */
  CommandKeys told();

  /**
   * Puts a new key in place, signed for by the present one, durably before it signs anything.
   *
   * @param seen the thumbprint of the key that is to go
   * @return false when that is not the present key any more; nothing changes then
   */
  boolean succeed(String seen);
}
