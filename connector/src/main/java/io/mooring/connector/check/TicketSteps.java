package io.mooring.connector.check;

import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteSignIn;
import io.mooring.connector.site.SiteTickets;
import io.mooring.connector.site.SiteTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sign-in by Kerberos: its settings, its server, the account's ticket, the site's ticket. */
final class TicketSteps {

  private static final String CONFIGURATION = "java.security.krb5.conf";
  private static final Path OF_MACHINE = Path.of("/etc/krb5.conf");

  /** Nobody answered, or nobody knows who should. */
  private static final Set<SiteTrouble> OF_KDC =
      EnumSet.of(SiteTrouble.NO_KDC, SiteTrouble.UNKNOWN_REALM);

  private final SiteAccess access;
  private final SiteTickets tickets;
  private Optional<Instant> until = Optional.empty();
  private @Nullable SiteException refused;

  TicketSteps(SiteTickets tickets) {
    this.access = tickets.access();
    this.tickets = tickets;
  }

  List<Step> account() {
    return switch (access.signIn()) {
      case SiteSignIn.None() -> List.of(said("Nobody signs in: site.authentication is none."));
      case SiteSignIn.OwnAccount() ->
          List.of(
              said(
                  "Windows signs in who runs this, %s; run it as the service's own account."
                      .formatted(System.getProperty("user.name"))));
      case SiteSignIn.Keytab keytab ->
          List.of(
              Step.of(Hop.KERBEROS, Set.of(), () -> keys(keytab)),
              Step.of(Hop.KDC, Set.of(Hop.KERBEROS), () -> kdc(keytab)),
              Step.of(Hop.ACCOUNT, Set.of(Hop.KERBEROS, Hop.KDC), () -> account(keytab)));
    };
  }

  List<Step> service() {
    return access.signIn() instanceof SiteSignIn.None
        ? List.of()
        : List.of(
            Step.of(
                Hop.SERVICE,
                Set.of(Hop.KERBEROS, Hop.KDC, Hop.ACCOUNT, Hop.SITE_NAME),
                () -> {
                  tickets.ticketTo(access.providers().getFirst());
                  return Said.ok("There is a ticket for %s.".formatted(serviceName()));
                }));
  }

  private String serviceName() {
    return Objects.requireNonNullElse(
        access.servicePrincipal(), "HTTP/" + access.providers().getFirst().getHost());
  }

  private static Step said(String sentence) {
    return Step.of(Hop.KERBEROS, Set.of(), () -> Said.ok(sentence));
  }

  private static Said keys(SiteSignIn.Keytab keytab) throws SiteException {
    SiteTickets.demandKeys(keytab);
    var configuration =
        Optional.ofNullable(System.getProperty(CONFIGURATION)).map(Path::of).orElse(OF_MACHINE);
    var settings =
        Files.isReadable(configuration)
            ? configuration + " counts"
            : "without a krb5.conf DNS is asked for the realm";
    return Said.ok(
        "%s holds keys of %s; %s.".formatted(keytab.file(), keytab.principal(), settings));
  }

  /** One login tells of both: a wrong key tried twice brings the account nearer to its lock. */
  private Said kdc(SiteSignIn.Keytab keytab) throws SiteException {
    try {
      until = tickets.logIn();
    } catch (SiteException e) {
      if (OF_KDC.contains(e.trouble())) {
        throw e;
      }
      refused = e;
    }
    return Said.ok("A domain controller answers for %s.".formatted(keytab.principal()));
  }

  private Said account(SiteSignIn.Keytab keytab) throws SiteException {
    if (refused != null) {
      throw refused;
    }
    return Said.ok(
        "%s has a ticket%s."
            .formatted(keytab.principal(), until.map(" until %s"::formatted).orElse("")));
  }
}
