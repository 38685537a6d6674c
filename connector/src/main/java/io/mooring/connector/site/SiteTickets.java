package io.mooring.connector.site;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sign-in to a site, with all calls or step by step without one. */
public final class SiteTickets {

  private final SiteAccess access;
  private final @Nullable Account account;
  private final SiteAuthentication authentication;

  private SiteTickets(SiteAccess access, @Nullable Account account) {
    this.access = access;
    this.account = account;
    this.authentication = SiteAuthentication.of(account, access);
  }

  public static SiteTickets of(SiteAccess access) {
    return new SiteTickets(access, Account.of(access.signIn(), Clock.systemUTC()));
  }

  /** To one provider alone, by the same account: one login and one memory of refusals for all. */
  public SiteTickets only(URI provider) {
    return new SiteTickets(access.only(provider), account);
  }

  public SiteAccess access() {
    return access;
  }

  SiteAuthentication authentication() {
    return authentication;
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
    authentication.sign(provider).close();
  }
}
