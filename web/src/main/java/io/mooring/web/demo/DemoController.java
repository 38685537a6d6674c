package io.mooring.web.demo;

import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.token.Tokens;
import io.mooring.web.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets the launcher attach the demo's site, watch it, and make tokens. */
@RestController
@ConditionalOnProperty("mooring.demo.secret-file")
@RequestMapping("/demo")
final class DemoController {

  private static final Duration TOKEN_LIVES = Duration.ofDays(7);

  private final DemoPeople people;
  private final Tokens tokens;
  private final DemoSite site;

  DemoController(DemoPeople people, Tokens tokens, DemoSite site) {
    this.people = people;
    this.tokens = tokens;
    this.site = site;
  }

  record TokenRequestJson(@Nullable String role) {}

  record TokenJson(String token, Instant expires) {}

  @PostMapping("/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  TokenJson token(@RequestBody TokenRequestJson request) {
    var role =
        Role.ofClaim(request.role() == null ? "" : request.role())
            .orElseThrow(() -> Refusal.unprocessable("role: name one, such as Mooring.Reader."));
    var issued = tokens.issue(person(role), "Demo", Set.of(role), TOKEN_LIVES);
    return new TokenJson(issued.secret(), issued.token().expiresAt());
  }

  @PostMapping("/site")
  DemoSite.AttachedJson site() {
    return site.attach(person(Role.ADMINISTRATOR));
  }

  @GetMapping("/progress")
  DemoSite.ProgressJson progress() {
    return site.progress(person(Role.ADMINISTRATOR));
  }

  private Person person(Role role) {
    return people
        .with(role)
        .orElseThrow(() -> Refusal.notFound("Nobody in the demo has " + role.claim() + "."));
  }
}
