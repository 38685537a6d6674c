package io.mooring.connector.site;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sign-in to a site, tried step by step and without a call to it. */
public final class SiteTickets {

  private final @Nullable Account account;
  private final SiteAuthentication authentication;

  private SiteTickets(@Nullable Account account, SiteAuthentication authentication) {
    this.account = account;
    this.authentication = authentication;
  }

  public static SiteTickets of(SiteAccess access) {
    var account = Account.of(access.signIn(), Clock.systemUTC());
    return new SiteTickets(account, SiteAuthentication.of(account, access));
  }

  /** Demands that the account's keys are where they should be; nobody is asked. */
  public static void demandKeys(SiteSignIn.Keytab keytab) throws SiteException {
    new KeytabLogin(keytab).demandKeys();
  }

  /**
   * Logs the account in.
   *
   * @return until when; empty where the connector does not log in itself
   */
  public Optional<Instant> logIn() throws SiteException {
    return account == null ? Optional.empty() : Optional.ofNullable(account.login().until());
  }

  /** Asks for a ticket to this provider; nothing is asked for where nobody signs in. */
  public void ticketTo(URI provider) throws SiteException {
    authentication.sign(provider);
  }
}
