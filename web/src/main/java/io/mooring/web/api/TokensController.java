package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.access.Secrets;
import io.mooring.token.ApiToken;
import io.mooring.token.TokenId;
import io.mooring.token.Tokens;
import io.mooring.web.defence.Limits;
import io.mooring.web.problem.AttemptLimit;
import io.mooring.web.problem.Problem;
import io.mooring.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own API tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
final class TokensController {

  private static final int USUAL_DAYS = 30;

  private final Tokens tokens;
  private final AttemptLimit made;

  TokensController(Tokens tokens, Limits limits, Clock clock) {
    this.tokens = tokens;
    this.made = new AttemptLimit(limits.newTokens(), clock);
  }

  record TokenListJson(List<TokenJson> items) {}

  record TokenJson(
      UUID id,
      String label,
      List<String> roles,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant lastUsedAt) {

    private static TokenJson of(ApiToken token) {
      return new TokenJson(
          token.id().value(),
          token.label(),
          token.roles().stream().map(Role::claim).sorted().toList(),
          token.createdAt(),
          token.expiresAt(),
          token.revokedAt(),
          token.lastUsedAt());
    }
  }

  /**
   * A token just made.
   *
   * @param secret what to send as bearer; shown once
   */
  record NewTokenJson(TokenJson token, String secret) {}

  /**
   * A wish for a token.
   *
   * @param roles all of the caller's, where absent
   * @param days how long it lives, 30 where absent; never longer than the token that asks
   */
  record TokenRequestJson(
      @Nullable String label, @Nullable List<String> roles, @Nullable Integer days) {}

  @GetMapping
  TokenListJson list(@AuthenticationPrincipal Person person) {
    person.require(Permission.READ_DEVICES);
    return new TokenListJson(tokens.of(person).stream().map(TokenJson::of).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  NewTokenJson issue(
      @AuthenticationPrincipal Person person,
      @RequestBody TokenRequestJson request,
      HttpServletRequest call) {
    person.require(Permission.READ_DEVICES);
    if (!made.allows(person.id().toString())) {
      throw new Refusal(Problem.tooMany("Too many tokens at once: try again in a minute."));
    }
    var label = request.label() == null ? "" : request.label();
    var days = Duration.ofDays(request.days() == null ? USUAL_DAYS : request.days());
    var roles = roles(person, request.roles());
    var asking = asking(person, call).id();
    var issued = Refusal.orUnprocessable(() -> tokens.issueBy(asking, person, label, roles, days));
    return new NewTokenJson(TokenJson.of(issued.token()), issued.secret());
  }

  private ApiToken asking(Person person, HttpServletRequest call) {
    var hash = BearerTokens.secret(call).map(Secrets::hash).orElse("");
    return tokens.of(person).stream()
        .filter(token -> token.hash().equals(hash))
        .findFirst()
        .orElseThrow(() -> Refusal.conflict("The token that asks has ended meanwhile."));
  }

  private static Set<Role> roles(Person person, @Nullable List<String> claims) {
    return claims == null
        ? person.roles()
        : claims.stream().map(TokensController::role).collect(Collectors.toSet());
  }

  private static Role role(@Nullable String claim) {
    return Role.ofClaim(claim == null ? "" : claim)
        .orElseThrow(() -> Refusal.unprocessable("roles: '" + claim + "' is no role."));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@AuthenticationPrincipal Person person, @PathVariable String id) {
    person.require(Permission.READ_DEVICES);
    var token = Found.uuid(id).map(TokenId::new);
    if (token.isEmpty() || !tokens.revoke(person, token.get())) {
      throw Refusal.notFound("You have no such token.");
    }
  }
}
