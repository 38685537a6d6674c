package io.mooring.connector.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KerberosPrincipal;
import javax.security.auth.kerberos.KerberosTicket;
import javax.security.auth.kerberos.KeyTab;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSException;

/** Asks the domain controller for an account's ticket, with its keys from a file. */
record KeytabLogin(SiteSignIn.Keytab keytab) {

  /** When the keys were last changed; the beginning of time when there is no file. */
  FileTime lastChange() {
    try {
      return Files.getLastModifiedTime(keytab.file());
    } catch (IOException e) {
      return FileTime.from(Instant.EPOCH);
    }
  }

  LoggedIn logIn() throws SiteException {
    demandKeys();
    var subject = new Subject();
    try {
      new LoginContext("site", subject, null, new KeytabConfiguration(options())).login();
    } catch (LoginException e) {
      throw KerberosFault.of(e, keytab.principal());
    }
    return new LoggedIn(subject, end(subject));
  }

  /** The JDK has one sentence for all of this, which speaks of a password. */
  void demandKeys() throws SiteException {
    var file = keytab.file();
    if (!Files.isRegularFile(file)) {
      throw SiteException.of(SiteTrouble.KEYTAB, file + " is not there");
    }
    if (!Files.isReadable(file)) {
      throw SiteException.of(SiteTrouble.KEYTAB, file + " can't be read by the connector");
    }
    if (!holdsKeys()) {
      throw withoutKeys();
    }
  }

  private SiteException withoutKeys() {
    var types = KeytabTypes.of(keytab.file(), keytab.principal());
    return types.isEmpty()
        ? SiteException.of(
            SiteTrouble.KEYTAB,
            "%s holds no key of %s".formatted(keytab.file(), keytab.principal()))
        : SiteException.of(
            SiteTrouble.NO_ENCRYPTION_TYPE,
            "%s holds keys of %s for %s alone, which are not used any more"
                .formatted(keytab.file(), keytab.principal(), types));
  }

  private boolean holdsKeys() throws SiteException {
    try {
      var account = new KerberosPrincipal(keytab.principal());
      return KeyTab.getInstance(account, keytab.file().toFile()).getKeys(account).length > 0;
    } catch (IllegalArgumentException e) {
      throw KerberosFault.of(e, keytab.principal());
    }
  }

  private Map<String, String> options() {
    return Map.of(
        "useKeyTab", "true",
        "keyTab", keytab.file().toString(),
        "principal", keytab.principal(),
        "isInitiator", "true",
        "doNotPrompt", "true",
        // What was mended in krb5.conf is used without a restart.
        "refreshKrb5Config", "true");
  }

  private static Instant end(Subject subject) {
    return subject.getPrivateCredentials(KerberosTicket.class).stream()
        .map(ticket -> ticket.getEndTime().toInstant())
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** An account with its ticket; tickets for services are added to it as they are asked for. */
  static final class LoggedIn implements Account.Login {

    private final Subject subject;
    private final Instant until;

    private LoggedIn(Subject subject, Instant until) {
      this.subject = subject;
      this.until = until;
    }

    @Override
    public <T> T act(Account.Deed<T> deed) throws GSSException {
      try {
        return Subject.callAs(subject, deed::perform);
      } catch (CompletionException e) {
        if (e.getCause() instanceof GSSException gss) {
          throw gss;
        }
        throw e;
      }
    }

    @Override
    public Instant until() {
      return until;
    }
  }
}
