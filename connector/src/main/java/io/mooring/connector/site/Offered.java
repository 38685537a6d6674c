package io.mooring.connector.site;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to sign in that an answer offers, by its {@code WWW-Authenticate} headers. */
record Offered(List<String> challenges) {

  private static final String NEGOTIATE = "negotiate";

  static Offered by(HttpResponse<?> answer) {
    return new Offered(
        answer.headers().allValues("WWW-Authenticate").stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(String::strip)
            .toList());
  }

  boolean negotiate() {
    return offers(NEGOTIATE);
  }

  boolean ntlm() {
    return offers("ntlm");
  }

  /** The token that follows on ours, if there is one. */
  Optional<byte[]> token() {
    return challenges.stream()
        .filter(challenge -> isOf(NEGOTIATE, challenge))
        .map(challenge -> challenge.substring(NEGOTIATE.length()).strip())
        .filter(token -> !token.isEmpty())
        .flatMap(token -> decoded(token).stream())
        .findFirst();
  }

  private boolean offers(String scheme) {
    return challenges.stream().anyMatch(challenge -> isOf(scheme, challenge));
  }

  private static boolean isOf(String scheme, String challenge) {
    var said = challenge.toLowerCase(Locale.ROOT);
    return said.equals(scheme) || said.startsWith(scheme + " ");
  }

  private static Optional<byte[]> decoded(String token) {
    try {
      return Optional.of(Base64.getDecoder().decode(token));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
