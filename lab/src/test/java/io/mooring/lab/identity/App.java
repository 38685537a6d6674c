package io.mooring.lab.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** An application at the provider: sends people there, exchanges their codes, checks signatures. */
record App(URI provider, String id, String secret, String redirect) {

  static final String SCOPE = "openid profile offline_access";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1";

  String authorize(String scope) {
    return Issuer.PATH
        + "/oauth2/authorize?"
        + Surfer.encoded(
            Map.of(
                "response_type",
                "code",
                "client_id",
                id,
                "redirect_uri",
                redirect,
                "scope",
                scope,
                "state",
                "s1",
                "nonce",
                "n1",
                "code_challenge_method",
                "S256",
                "code_challenge",
                challenge()));
  }

  Map<String, Object> tokens(Surfer surfer, String scope) {
    var back = Surfer.location(surfer.get(authorize(scope)));
    assertThat(back.toString()).startsWith(redirect + "?code=").contains("state=s1");
    return exchange(code(back), VERIFIER, 200);
  }

  Map<String, Object> exchange(String code, String verifier, int status) {
    return token(
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", redirect,
            "code_verifier", verifier),
        status);
  }

  /** Asks for a token as the application itself. */
  Map<String, Object> application(String scope, int status) {
    return token(Map.of("grant_type", "client_credentials", "scope", scope), status);
  }

  Map<String, Object> refresh(String refreshToken, int status) {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken), status);
  }

  /** The ID token's claims, once its signature holds under the published keys. */
  Map<String, Object> claims(Map<String, Object> tokens) throws ParseException, JOSEException {
    var jwt = SignedJWT.parse(String.valueOf(tokens.get("id_token")));
    var keys = JWKSet.parse(new Surfer(provider).get(Issuer.PATH + "/oauth2/jwks").body());
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    return jwt.getJWTClaimsSet().getClaims();
  }

  static String code(URI back) {
    return String.valueOf(
        UriComponentsBuilder.fromUri(back).build().getQueryParams().getFirst("code"));
  }

  private Map<String, Object> token(Map<String, String> fields, int status) {
    var form = new HashMap<>(fields);
    form.put("client_id", id);
    form.put("client_secret", secret);
    var answer = new Surfer(provider).post(Issuer.PATH + "/oauth2/token", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return JSONObjectUtils.parse(answer.body());
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static String challenge() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
