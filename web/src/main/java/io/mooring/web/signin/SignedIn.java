package io.mooring.web.signin;

import io.mooring.access.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person as Spring Security carries one through a session. */
record SignedIn(Person person, OidcIdToken idToken) implements OidcUser {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Object> getClaims() {
    return idToken.getClaims();
  }

  @Override
  public @Nullable OidcUserInfo getUserInfo() {
    return null;
  }

  @Override
  public OidcIdToken getIdToken() {
    return idToken;
  }

  @Override
  public Map<String, Object> getAttributes() {
    return idToken.getClaims();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return authorities(person);
  }

  @Override
  public String getName() {
    return person.id().oid().toString();
  }

  /** {@code ROLE_Mooring.Reader} and its like, which {@code @RolesAllowed} asks for. */
  static List<GrantedAuthority> authorities(Person person) {
    return person.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.claim()))
        .toList();
  }
}
