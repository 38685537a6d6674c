package io.mooring.connector.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;

/** A service that takes tickets, with its keys from a file. */
public final class TestAcceptor {

  private static final String SPNEGO = "1.3.6.1.5.5.2";

  private final Subject service = new Subject();

  /** Who showed a ticket, and the token that answers. */
  public record Accepted(String who, @SuppressWarnings("ArrayRecordComponent") byte[] token) {}

  public TestAcceptor(String principal, Path keytab) {
    var options =
        Map.of(
            "useKeyTab", "true",
            "keyTab", keytab.toString(),
            "principal", principal,
            "storeKey", "true",
            "isInitiator", "false",
            "doNotPrompt", "true",
            "refreshKrb5Config", "true");
    try {
      new LoginContext("service", service, null, new OneModule(options)).login();
    } catch (LoginException e) {
      throw new AssertionError(e);
    }
  }

  Accepted accept(byte[] token) throws GSSException {
    try {
      return Subject.callAs(service, () -> accepted(token));
    } catch (CompletionException e) {
      if (e.getCause() instanceof GSSException gss) {
        throw gss;
      }
      throw e;
    }
  }

  private static Accepted accepted(byte[] token) throws GSSException {
    var kerberos = GSSManager.getInstance();
    var own =
        kerberos.createCredential(
            null, GSSCredential.INDEFINITE_LIFETIME, new Oid(SPNEGO), GSSCredential.ACCEPT_ONLY);
    var context = kerberos.createContext(own);
    var answer = context.acceptSecContext(token, 0, token.length);
    if (!context.isEstablished()) {
      throw new GSSException(GSSException.DEFECTIVE_TOKEN);
    }
    return new Accepted(context.getSrcName().toString(), answer);
  }

  private static final class OneModule extends Configuration {

    private final Map<String, String> options;

    private OneModule(Map<String, String> options) {
      this.options = options;
    }

    @Override
    public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
      return new AppConfigurationEntry[] {
        new AppConfigurationEntry(
            "com.sun.security.auth.module.Krb5LoginModule",
            LoginModuleControlFlag.REQUIRED,
            options)
      };
    }
  }
}
