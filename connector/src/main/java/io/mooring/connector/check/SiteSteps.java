package io.mooring.connector.check;

import io.mooring.connector.net.Dial;
import io.mooring.connector.net.ServerCertificate;
import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteCertificate;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteTickets;
import io.mooring.connector.site.SiteTrouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way to the site: sign-in, network, and what the site lets the connector do. */
final class SiteSteps implements AutoCloseable {

  static final Duration WARN_BEFORE_END = Duration.ofDays(30);

  private final SiteAccess access;
  private final Clock clock;
  private final URI provider;
  private final TicketSteps tickets;
  private final CallSteps calls;

  /**
   * @param enrolledCode of the site that this connector was enrolled for; null before
   */
  SiteSteps(SiteTickets tickets, @Nullable String enrolledCode, Clock clock) {
    this.access = tickets.access();
    this.clock = clock;
    this.provider = access.preferred();
    this.tickets = new TicketSteps(tickets);
    this.calls = new CallSteps(tickets, enrolledCode, clock);
  }

  List<Step> all() {
    var others = access.providers().stream().skip(1).map(this::fallback);
    return Stream.of(tickets.account(), network(), tickets.service(), calls.all(), others.toList())
        .flatMap(List::stream)
        .toList();
  }

  private List<Step> network() {
    return List.of(
        Step.of(Hop.SITE_NAME, Set.of(), this::name),
        Step.of(Hop.SITE_PORT, Set.of(Hop.SITE_NAME), this::port),
        Step.of(Hop.SITE_TLS, Set.of(Hop.SITE_PORT), this::tls));
  }

  private Said name() throws SiteException {
    return Said.ok("%s is %s.".formatted(provider.getHost(), addresses(provider)));
  }

  private static String addresses(URI provider) throws SiteException {
    try {
      return Arrays.stream(InetAddress.getAllByName(provider.getHost()))
          .map(InetAddress::getHostAddress)
          .collect(Collectors.joining(", "));
    } catch (UnknownHostException e) {
      throw SiteException.unreached(e, provider);
    }
  }

  private Said port() throws SiteException {
    try (var _ = Dial.to(provider)) {
      return Said.ok("Port %d answers.".formatted(Dial.port(provider)));
    } catch (IOException e) {
      throw SiteException.unreached(e, provider);
    }
  }

  private Said tls() throws IOException {
    if ("http".equals(provider.getScheme())) {
      return Said.ok("Not encrypted; this is for this machine alone.");
    }
    try {
      var shown = SiteCertificate.at(provider, access);
      return until(shown, clock, SiteTrouble.OUT_OF_DATE.remedy());
    } catch (SiteException e) {
      return unbelieved(e);
    }
  }

  private Said unbelieved(SiteException fault) throws SiteException {
    if (fault.trouble() != SiteTrouble.UNTRUSTED) {
      throw fault;
    }
    var issuer = SiteCertificate.unbelieved(provider).map(ServerCertificate::issuer);
    var sentence =
        Said.words(fault) + issuer.map(" It was issued by \"%s\"."::formatted).orElse("");
    return Said.wrong(sentence, fault.trouble().remedy());
  }

  static Said until(ServerCertificate shown, Clock clock, String remedy) {
    var left = Duration.between(clock.instant(), shown.until());
    var sentence =
        "Issued by \"%s\", until %s.".formatted(shown.issuer(), shown.until().toString());
    return left.compareTo(WARN_BEFORE_END) < 0
        ? Said.warning(sentence + " That is in %d days.".formatted(left.toDays()), remedy)
        : Said.ok(sentence);
  }

  private Step fallback(URI other) {
    var needs = EnumSet.of(Hop.KERBEROS, Hop.KDC, Hop.ACCOUNT);
    return new Step(Hop.FALLBACK, other.getAuthority(), needs, () -> calls.fallback(other));
  }

  @Override
  public void close() {
    calls.close();
  }
}
