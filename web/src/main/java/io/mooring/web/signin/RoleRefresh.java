package io.mooring.web.signin;

import io.mooring.access.People;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.transaction.Transactions;
import java.time.Clock;
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
  private final People people;
  private final AuditLog audit;
  private final Transactions transactions;
  private final SessionEnd end;
  private final SessionTime time;
  private final Clock clock;

  RoleRefresh(
      RoleProvider provider,
      People people,
      AuditLog audit,
      Transactions transactions,
      SessionEnd end,
      SessionTime time,
      Clock clock) {
    this.provider = provider;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
    this.end = end;
    this.time = time;
    this.clock = clock;
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
          changed(before.person(), person);
          end.end(visit, Ending.ROLES_CHANGED);
        }
      }
      case Renewal.Denied(var code) -> {
        LOG.info("The sign-in service denies {}: {}", before.person().id().oid(), code);
        end.end(visit, Ending.DENIED);
      }
      case Renewal.Unheard(var why) -> {
        LOG.warn("The sign-in service does not confirm roles: {}", why);
        visit.unheard(time.now());
      }
    }
  }

  /** Signing out names the ID token, and a provider knows its latest only. */
  private static void keep(Visit visit, SignedIn renewed) {
    var registration = visit.client().getClientRegistration().getRegistrationId();
    visit
        .session()
        .setAttribute(
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(
                new OAuth2AuthenticationToken(renewed, renewed.getAuthorities(), registration)));
  }

  private void changed(Person before, Person now) {
    transactions.inOne(() -> {
      people.signedIn(now, clock.instant());
      audit.done(
          now,
          "signin.roles",
          now.id().oid().toString(),
          "Was " + Arrivals.roles(before) + ", is now " + Arrivals.roles(now));
      return now;
    });
  }
}
