package io.mooring.connector.site;

import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An account with its keys in a file, logged in anew before its ticket ends. A refusal is
 * remembered for a while: a directory locks an account that is tried with wrong keys again and
 * again.
 */
final class KeytabAccount implements Account {

  /** A login that is younger is new: what it can't do, another one can't do either. */
  static final Duration NEW = Duration.ofMinutes(1);

  /** So long before its end, a ticket is changed for a new one. */
  static final Duration BEFORE_END = Duration.ofMinutes(2);

  /** Active Directory's usual lockout counts ten failures in ten minutes. */
  static final Duration AFTER_WRONG_KEYS = Duration.ofMinutes(10);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final KeytabLogin keytab;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Present present;
  private @Nullable Failure failure;

  private record Present(KeytabLogin.LoggedIn login, Instant since, Instant until) {}

  private record Failure(SiteException why, Instant until, @Nullable FileTime keys) {}

  /**
   * @param clock the machine's own: the JDK's Kerberos knows no other
   */
  KeytabAccount(SiteSignIn.Keytab keytab, Clock clock) {
    this.keytab = new KeytabLogin(keytab);
    this.clock = clock;
  }

  @Override
  public Login login() throws SiteException {
    lock.lock();
    try {
      var now = clock.instant();
      return present != null && now.isBefore(present.until()) ? present.login() : logIn(now);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Login newerThan(Login login) throws SiteException {
    lock.lock();
    try {
      var now = clock.instant();
      var isNewest = present == null || present.login().equals(login);
      if (isNewest && present != null && now.isBefore(present.since().plus(NEW))) {
        return login;
      }
      return isNewest ? logIn(now) : login();
    } finally {
      lock.unlock();
    }
  }

  private Login logIn(Instant now) throws SiteException {
    if (failure != null && now.isBefore(failure.until()) && keys().equals(failure.keys())) {
      throw failure.why();
    }
    try {
      var login = keytab.logIn();
      failure = null;
      present = new Present(login, now, login.until().minus(BEFORE_END));
      return login;
    } catch (SiteException e) {
      var pause = e.trouble() == SiteTrouble.STALE_KEYTAB ? AFTER_WRONG_KEYS : AFTER_FAILURE;
      // A domain controller that is silent takes its time: those who waited are told the same.
      failure = new Failure(e, clock.instant().plus(pause), keys());
      throw e;
    }
  }

  private FileTime keys() {
    return keytab.lastChange();
  }
}
