package io.mooring.web.defence;

import io.mooring.web.settings.Misconfigured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one caller may cost; the numbers count for each address and minute. {@code docs/security.md}
 * lists these beside those of the wire ({@code io.mooring.wire.Gateway}) and of the web server.
 *
 * @param upload how long the body of a request may take to arrive
 * @param signIns pages asked for without a session, each of which begins a sign-in
 * @param failures failed sign-ins, and failed enrolments
 * @param refusedTokens requests with an API token that is none
 * @param refusedProofs requests of connectors whose proof is refused
 * @param newTokens API tokens that one person makes by the API
 */
@ConfigurationProperties("mooring.limits")
public record Limits(
    @DefaultValue("30s") Duration upload,
    @DefaultValue("120") int signIns,
    @DefaultValue("20") int failures,
    @DefaultValue("60") int refusedTokens,
    @DefaultValue("300") int refusedProofs,
    @DefaultValue("20") int newTokens) {

  /** Most bytes of a body from a page or to the API; connectors may send more. */
  static final int BODY = 1024 * 1024;

  /**
   * Checks everything.
   *
   * @throws Misconfigured naming all that is wrong
   */
  public Limits {
    var wrong = new ArrayList<String>();
    if (upload.isNegative() || upload.isZero()) {
      wrong.add("mooring.limits.upload must be a time such as 30s.");
    }
    positive(wrong, "sign-ins", signIns);
    positive(wrong, "failures", failures);
    positive(wrong, "refused-tokens", refusedTokens);
    positive(wrong, "refused-proofs", refusedProofs);
    positive(wrong, "new-tokens", newTokens);
    if (!wrong.isEmpty()) {
      throw new Misconfigured(wrong);
    }
  }

  private static void positive(List<String> wrong, String name, int number) {
    if (number < 1) {
      wrong.add("mooring.limits." + name + " must be at least 1.");
    }
  }
}
