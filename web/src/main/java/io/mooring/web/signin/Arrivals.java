package io.mooring.web.signin;

import io.mooring.access.People;
import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.audit.AuditLog;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Takes in who comes with a valid ID token, roles as the token has them. */
@Component
final class Arrivals implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final People people;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  Arrivals(People people, AuditLog audit, Transactions transactions, Clock clock) {
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var person = IdTokenPerson.of(request.getIdToken());
    transactions.inOne(() -> {
      people.signedIn(person, clock.instant());
      audit.done(person, "signin", person.id().oid().toString(), "Signed in " + roles(person));
      return person;
    });
    return new SignedIn(person, request.getIdToken());
  }

  /** {@code as A, B}, or {@code without a role}. */
  static String roles(Person person) {
    return person.roles().isEmpty()
        ? "without a role"
        : "as "
            + person.roles().stream().map(Role::claim).sorted().collect(Collectors.joining(", "));
  }
}
