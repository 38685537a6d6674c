package io.mooring.web.signin;

import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.TenantId;
import io.mooring.wire.Cut;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Reads the person out of an ID token (Microsoft: ID token claims reference). */
final class IdTokenPerson {

  /** The code of the errors whose description is meant for the person. */
  static final String INCOMPLETE = "incomplete_id_token";

  private static final int LONGEST = 200;

  private IdTokenPerson() {}

  static Person of(OidcIdToken token) {
    var id = new PersonId(new TenantId(uuid(token, "tid")), uuid(token, "oid"));
    var userName = text(token, "preferred_username").orElseGet(() -> id.oid().toString());
    var name = text(token, "name").orElse(userName);
    return new Person(id, name, userName, roles(token));
  }

  private static UUID uuid(OidcIdToken token, String claim) {
    var text = token.getClaimAsString(claim);
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(
              INCOMPLETE,
              "The sign-in service did not say who you are: its token has no valid '"
                  + claim
                  + "'. The app registration needs the scopes openid and profile.",
              null),
          e);
    }
  }

  /** What a person is told of an {@link #INCOMPLETE} token. */
  static String sentence(AuthenticationException why) {
    return why instanceof OAuth2AuthenticationException known
        ? String.valueOf(known.getError().getDescription())
        : "The sign-in service did not say who you are.";
  }

  private static Optional<String> text(OidcIdToken token, String claim) {
    return Optional.ofNullable(token.getClaimAsString(claim))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> Cut.to(LONGEST, text));
  }

  /** Roles that are none of ours are left out; without the claim there are none. */
  private static Set<Role> roles(OidcIdToken token) {
    @Nullable List<String> claims = token.getClaimAsStringList("roles");
    return claims == null
        ? Set.of()
        : claims.stream().flatMap(role -> Role.ofClaim(role).stream()).collect(Collectors.toSet());
  }
}
