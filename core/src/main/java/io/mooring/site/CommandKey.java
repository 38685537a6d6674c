package io.mooring.site;

/** The portal's key that signs commands; it lives outside the database. */
public interface CommandKey {

  /** RFC 7638, base64url; one-time codes carry it, so that nobody can swap the key on the way. */
  String thumbprint();

  /** The public key as JWK JSON. */
  String publicKey();

  /** A compact JWS of type {@link io.mooring.wire.RequestProof#COMMANDS_TYPE} over the text. */
  String sign(String payload);
}
