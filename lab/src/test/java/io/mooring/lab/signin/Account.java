package io.mooring.lab.signin;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;

/** An account that signs in with its keytab and asks for tickets. */
public final class Account {

  /** What goes into one request, and what checks the answering token. */
  public record Asking(Subject who, GSSContext context, String token) {

    public String header() {
      return "Negotiate " + token;
    }

    /** Whether the answer of the site proves that it is the site. */
    public boolean proves(String header) {
      var proof = Base64.getDecoder().decode(header.substring("Negotiate ".length()));
      return Subject.callAs(
          who,
          () -> {
            context.initSecContext(proof, 0, proof.length);
            return context.isEstablished() && context.getMutualAuthState();
          });
    }
  }

  private final Subject who;

  public Account(String principal, Path keytab) {
    var options =
        Map.of(
            "principal",
            principal,
            "keyTab",
            keytab.toString(),
            "useKeyTab",
            "true",
            "doNotPrompt",
            "true",
            "refreshKrb5Config",
            "true");
    try {
      var login = new LoginContext("account", new Subject(), null, configuration(options));
      login.login();
      who = login.getSubject();
    } catch (LoginException e) {
      throw new AssertionError(e);
    }
  }

  private static Configuration configuration(Map<String, String> options) {
    return new Configuration() {
      @Override
      public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
        return new AppConfigurationEntry[] {
          new AppConfigurationEntry(
              "com.sun.security.auth.module.Krb5LoginModule",
              LoginModuleControlFlag.REQUIRED,
              options)
        };
      }
    };
  }

  /** A ticket for a service, such as {@code HTTP/localhost@CONTOSO.TEST}. */
  public Asking asks(String service) {
    Callable<Asking> asking = () -> asking(service);
    return Subject.callAs(who, asking);
  }

  private Asking asking(String service) throws GSSException {
    var manager = GSSManager.getInstance();
    var name = manager.createName(service, new Oid("1.2.840.113554.1.2.2.1"));
    var context =
        manager.createContext(name, new Oid("1.3.6.1.5.5.2"), null, GSSContext.DEFAULT_LIFETIME);
    context.requestMutualAuth(true);
    var token = context.initSecContext(new byte[0], 0, 0);
    return new Asking(who, context, Base64.getEncoder().encodeToString(token));
  }
}
