package io.mooring.lab.signin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/** The site's own key: the file that holds it, and the service's name in its realm. */
public record ServiceKey(Path keytab, String principal) {

  private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

  public ServiceKey {
    if (!Files.isReadable(keytab)) {
      throw new IllegalArgumentException("The keytab " + keytab + " cannot be read");
    }
    if (!principal.matches("[^/@]+/[^/@]+@[^/@]+")) {
      throw new IllegalArgumentException(
          "The site's principal is such as HTTP/cm01.contoso.com@CONTOSO.COM, not " + principal);
    }
  }

  /** Somebody who holds the key and asks no KDC for anything. */
  Subject subject() {
    try {
      var login = new LoginContext("site", new Subject(), null, new KeytabLogin(options()));
      login.login();
      return login.getSubject();
    } catch (LoginException e) {
      throw new IllegalStateException("The keytab " + keytab + " cannot be used", e);
    }
  }

  private Map<String, String> options() {
    var options = new HashMap<String, String>();
    options.put("useKeyTab", "true");
    options.put("keyTab", keytab.toAbsolutePath().toString());
    options.put("principal", principal);
    options.put("storeKey", "true");
    options.put("isInitiator", "false");
    options.put("doNotPrompt", "true");
    return Map.copyOf(options);
  }

  private static final class KeytabLogin extends Configuration {
    private final Map<String, String> options;

    KeytabLogin(Map<String, String> options) {
      this.options = options;
    }

    @Override
    public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
      return new AppConfigurationEntry[] {
        new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, options)
      };
    }
  }
}
