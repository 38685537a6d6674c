package io.mooring.web.gateway;

import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.site.Connector;
import io.mooring.site.SiteWatch;
import io.mooring.web.defence.Strangers;
import io.mooring.web.defence.TooMany;
import io.mooring.web.problem.AttemptLimit;
import io.mooring.web.problem.Problem;
import io.mooring.web.problem.Refusal;
import io.mooring.wire.Gateway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets connectors through whose request proves itself; refuses, logs and audits all others. */
final class Door extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final String VERB = "connector.request";
  private static final String SCHEME = "Bearer ";
  private static final Duration CONTACT_EVERY = Duration.ofSeconds(10);

  private final Proofs proofs;
  private final SiteWatch watch;
  private final AuditLog audit;
  private final AttemptLimit refused;
  private final TooMany tooMany;
  private final Strangers strangers;
  private final Clock clock;

  Door(
      Proofs proofs,
      SiteWatch watch,
      AuditLog audit,
      AttemptLimit refused,
      TooMany tooMany,
      Strangers strangers,
      Clock clock) {
    this.proofs = proofs;
    this.watch = watch;
    this.audit = audit;
    this.refused = refused;
    this.tooMany = tooMany;
    this.strangers = strangers;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Gateway.ENROL.equals(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    if (refused.spent(AttemptLimit.origin(request))) {
      tooMany.refused(request, VERB).write(response);
      return;
    }
    try {
      request.setAttribute(Caller.ATTRIBUTE, caller(request));
    } catch (ProofRefused why) {
      refused.allows(AttemptLimit.origin(request));
      note(request, why);
      problem(why).write(response);
      return;
    } catch (Refusal refusal) {
      refusal.problem().write(response);
      return;
    }
    chain.doFilter(request, response);
  }

  private Caller caller(HttpServletRequest request) throws ProofRefused, IOException {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith(SCHEME)) {
      throw ProofRefused.because("The request carries no proof.");
    }
    if (request.getQueryString() != null) {
      throw ProofRefused.because("No call takes a query: the proof does not cover one.");
    }
    var proof = header.substring(SCHEME.length()).strip();
    var signed = proofs.check(proof, request.getMethod(), request.getRequestURI());
    var raw = Body.raw(request.getInputStream(), Gateway.MAX_BODY);
    var connector = proofs.accept(signed, raw);
    if (!Gateway.STANDING.equals(request.getRequestURI())) {
      contact(connector);
    }
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    return new Caller(connector, signed.text().kid(), Body.plain(raw, encoding, Gateway.MAX_BODY));
  }

  /** Not so for {@link Gateway#STANDING}: whether that is a contact depends on who asks. */
  private void contact(Connector connector) {
    var last = connector.lastContact();
    if (last == null || !clock.instant().isBefore(last.plus(CONTACT_EVERY))) {
      watch.seen(connector);
    }
  }

  private static Problem problem(ProofRefused refused) {
    return refused.isRevoked() ? Caller.revoked(refused.why()) : Problem.of(401, refused.why());
  }

  private void note(HttpServletRequest request, ProofRefused why) {
    if (strangers.writtenDown(request, VERB)) {
      var from = request.getRemoteAddr();
      LOG.warn("Refused a connector's request from {}: {}", from, why.why());
      audit.refused(
          null,
          new Actor.Unknown(from, "Caller from " + from),
          VERB,
          known(request.getRequestURI()),
          why.why());
    }
  }

  private static String known(String path) {
    return path.length() > 100 ? path.substring(0, 100) : path;
  }
}
