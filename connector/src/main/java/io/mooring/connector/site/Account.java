package io.mooring.connector.site;

import java.time.Clock;
import java.time.Instant;
import org.ietf.jgss.GSSException;
import org.jspecify.annotations.Nullable;

/** In whose name the connector asks for tickets. */
sealed interface Account permits KeytabAccount, WindowsAccount {

  /**
   * Null for nobody.
   *
   * @param clock the machine's own: the JDK's Kerberos knows no other
   */
  static @Nullable Account of(SiteSignIn signIn, Clock clock) {
    return switch (signIn) {
      case SiteSignIn.None() -> null;
      case SiteSignIn.Keytab keytab -> new KeytabAccount(keytab, clock);
      case SiteSignIn.OwnAccount() -> WindowsAccount.open();
    };
  }

  /** Logged in, as long as the ticket lasts. */
  Login login() throws SiteException;

  /** A login made after this one, unless this one is new itself: then it is returned. */
  Login newerThan(Login login) throws SiteException;

  /** The account while it may ask for tickets. */
  interface Login {

    <T> T act(Deed<T> deed) throws GSSException;

    /** When it ends by itself; null when somebody else sees to that. */
    @Nullable Instant until();
  }

  /** Something that only an account can do. */
  @FunctionalInterface
  interface Deed<T> {
    T perform() throws GSSException;
  }
}
