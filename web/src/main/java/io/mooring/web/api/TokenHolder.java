package io.mooring.web.api;

import io.mooring.access.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The person for whom an API token stands. */
final class TokenHolder extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final transient Person person;

  TokenHolder(Person person) {
    super(List.of());
    this.person = person;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Person getPrincipal() {
    return person;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenHolder holder && holder.person.equals(person);
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
