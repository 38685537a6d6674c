package io.mooring.lab.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/**
 * A person's {@code sub}: another one for every client, as Entra ID has it (Microsoft: ID token
 * claims reference), so whoever keys people by {@code sub} is found out.
 */
final class PairwiseSubject {

  private PairwiseSubject() {}

  static String of(String clientId, UUID oid) {
    var text = Directory.TID + " " + oid + " " + clientId;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sha256().digest(text.getBytes(UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
