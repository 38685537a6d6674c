package io.mooring.wire;

import org.jspecify.annotations.Nullable;

/** A connector makes itself known, once, with a code that an administrator was shown. */
public final class Enrol {

  private Enrol() {}

  /**
   * @param code the one-time code, as pasted; its part after the last dot is the thumbprint of the
   *     portal's command-signing key, from which a chain must lead to {@link Answer#portalKey()}
   * @param publicKey the connector's public key as JWK JSON (EC, P-256)
   * @param proof a JWT of type {@link RequestProof#POSSESSION_TYPE}, signed by that key, whose
   *     {@link RequestProof#NONCE} is the hash of the code
   * @param host the machine's name, for display
   */
  public record Request(
      String code, String publicKey, String proof, String connectorVersion, String host) {}

  /**
   * @param portalKey the portal's public command-signing key as JWK JSON
   * @param commandKeys leads from the key that the code names to this one, where the key was
   *     replaced in between; absent from portals that do not replace their key
   */
  public record Answer(
      String connectorId,
      String siteId,
      String siteName,
      String portalKey,
      @Nullable CommandKeys commandKeys) {}

  /**
   * A connector changes its key: the request itself is signed by the old one.
   *
   * @param proof as in {@link Request#proof()}, by the new key, over the old key's thumbprint
   */
  public record Rotate(String newPublicKey, String proof) {}

  /**
   * @param retiresOld when the old key stops working, ISO 8601
   */
  public record Rotated(String thumbprint, String retiresOld) {}

  /** The answer to a refused or failed call, as {@code application/problem+json}. */
  public record Problem(@Nullable String type, String title, int status, @Nullable String detail) {

    /** {@link #type()} when another connector has taken over the site: stop, do not retry. */
    public static final String FENCED = "urn:mooring:fenced";

    /** {@link #type()} when the connector shows another site than the one that is attached. */
    public static final String OTHER_SITE = "urn:mooring:other-site";

    /** {@link #type()} when the connector was revoked or its site detached. */
    public static final String REVOKED = "urn:mooring:revoked";
  }
}
