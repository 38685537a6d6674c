package io.mooring.web.signin;

import io.mooring.access.Person;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Asks the provider every so often whether a person's roles still hold. Open pages hold what their
 * person may, so other roles end the session instead of changing it under them.
 */
@Component
final class RoleRefresh {

  private static final Logger LOG = LoggerFactory.getLogger(RoleRefresh.class);

  /** So long the request at hand waits: mostly enough that roles just taken do not serve it. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final RoleProvider provider;
  private final KnownRoles roles;
  private final Visits visits;
  private final SessionEnd end;
  private final SessionTime time;

  RoleRefresh(
      RoleProvider provider, KnownRoles roles, Visits visits, SessionEnd end, SessionTime time) {
    this.provider = provider;
    this.roles = roles;
    this.visits = visits;
    this.end = end;
    this.time = time;
  }

  /** Asks where it is time to, one call at a time for a session; never waits for long. */
  void askIfDue(Visit visit) {
    if (visit.takeTurnToAsk(time.now())) {
      try {
        CompletableFuture.runAsync(
                () -> ask(visit), task -> Thread.ofVirtual().name("role-refresh").start(task))
            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (TimeoutException | ExecutionException e) {
        LOG.debug("A request goes on before the provider's answer is there", e);
      }
    }
  }

  private void ask(Visit visit) {
    try {
      SessionEnd.signedIn(visit.session())
          .ifPresent(before -> take(visit, before, provider.renew(visit.client(), before)));
    } catch (IllegalStateException e) {
      LOG.debug("The session ended while its roles were asked for", e);
    } catch (RuntimeException e) {
      visit.unheard(time.now());
      LOG.warn("Roles could not be refreshed", e);
    } finally {
      visit.asked();
    }
  }

  private void take(Visit visit, SignedIn before, Renewal answer) {
    switch (answer) {
      case Renewal.Vouched(var person, var idToken, var client) -> {
        if (person.roles().equals(before.person().roles())) {
          visit.vouchedFor(client, time.now());
          keep(visit, new SignedIn(before.person(), idToken));
        } else {
          roles.changed(before.person(), person);
          end.end(visit, Ending.ROLES_CHANGED);
        }
      }
      case Renewal.Denied denied -> {
        LOG.info("The sign-in service denies {}: {}", before.person().id().oid(), denied.code());
        deny(visit, before.person(), denied);
      }
      case Renewal.Unheard(var why) -> {
        LOG.warn("The sign-in service does not confirm roles: {}", why);
        visit.unheard(time.now());
      }
    }
  }

  private void deny(Visit visit, Person person, Renewal.Denied denied) {
    if (denied.ofAccount()) {
      visits.newerThan(visit).ifPresentOrElse(this::askNow, () -> roles.refused(person));
    }
    end.end(visit, Ending.DENIED);
  }

  /**
   * A password that was changed revokes old sign-ins alone, so the person's newest one says whether
   * the account is still good.
   */
  private void askNow(Visit newest) {
    newest.askNow(time.now());
    if (newest.takeTurnToAsk(time.now())) {
      ask(newest);
    }
  }

  /**
   * Signing out names the ID token, and a provider knows its latest only. A sign-in that took the
   * session over meanwhile keeps its own.
   */
  private static void keep(Visit visit, SignedIn renewed) {
    if (Visits.of(visit.session()).filter(visit::equals).isEmpty()) {
      return;
    }
    var registration = visit.client().getClientRegistration().getRegistrationId();
    visit
        .session()
        .setAttribute(
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(
                new OAuth2AuthenticationToken(renewed, renewed.getAuthorities(), registration)));
  }
}
