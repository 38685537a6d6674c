package io.mooring.connector.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Signed-in calls to one SMS Provider. */
record SiteCalls(SitePool pool, URI provider, SiteAuthentication authentication) {

  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;

  /** A request that was refused for its sign-in has not been carried out, so it may be repeated. */
  HttpResponse<byte[]> send(HttpRequest.Builder request, Bounds bounds) throws SiteException {
    try (var signature = authentication.sign(provider)) {
      var answer = send(request, signature, bounds);
      if (answer.statusCode() != UNAUTHORIZED || !authentication.renewed(signature)) {
        return proven(answer, signature);
      }
    }
    try (var newer = authentication.sign(provider)) {
      return proven(send(request, newer, bounds), newer);
    }
  }

  private static HttpResponse<byte[]> proven(
      HttpResponse<byte[]> answer, SiteAuthentication.Signature signature) throws SiteException {
    if (needsProof(answer.statusCode())) {
      signature.demandProof(answer);
    }
    return answer;
  }

  private HttpResponse<byte[]> send(
      HttpRequest.Builder request, SiteAuthentication.Signature signature, Bounds bounds)
      throws SiteException {
    var header = signature.header();
    if (header != null) {
      request.setHeader("Authorization", header);
    }
    try {
      return pool.send(request.build(), bounds);
    } catch (IOException e) {
      throw SiteException.ofFault(e, provider.getAuthority());
    }
  }

  /** Before the sign-in is looked at, a server may be too busy or broken, or refuse it. */
  private static boolean needsProof(int status) {
    return status != UNAUTHORIZED && status != TOO_MANY && status < 500;
  }

  /**
   * The site answered, but with a refusal or a failure.
   *
   * @param what was asked for
   * @param words of the site, or blank
   */
  SiteException refusal(HttpResponse<?> answer, String what, String words) {
    var status = answer.statusCode();
    var trouble =
        status == UNAUTHORIZED ? authentication.refusal(answer) : SiteTrouble.ofStatus(status);
    var detail = "HTTP %d for %s".formatted(status, what);
    var said = words.isBlank() ? detail : "%s: \"%s\"".formatted(detail, words);
    return SiteException.ofAnswer(trouble, said, status, RetryAfter.of(answer));
  }
}
