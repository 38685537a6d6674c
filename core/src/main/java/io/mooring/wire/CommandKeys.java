package io.mooring.wire;

import java.time.Instant;
import java.util.List;

/**
 * The portal's command-signing key, and how it came to be believed. Each succession is a compact
 * JWS of type {@link #SUCCESSION_TYPE} over a {@link Succession}, signed by the key that it
 * replaces; its header carries that key as {@code jwk} and its thumbprint as {@code kid}. Who knows
 * one key of the chain follows it to the present one, and believes nothing that no chain leads to.
 *
 * @param current the RFC 7638 thumbprint of the key that signs commands now
 * @param successions oldest first
 */
public record CommandKeys(String current, List<String> successions) {

  /** The header's {@code typ} of a signed {@link Succession}. */
  public static final String SUCCESSION_TYPE = "command-key+jws";

  /**
   * @param successor the new public key as JWK JSON
   */
  public record Succession(String successor, Instant issuedAt) {}
}
