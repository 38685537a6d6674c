package io.mooring.connector.site;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;

/** What the JDK usually reads from a file of its own kind. */
final class KeytabConfiguration extends Configuration {

  private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

  private final Map<String, String> options;

  KeytabConfiguration(Map<String, String> options) {
    this.options = options;
  }

  @Override
  public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
    return new AppConfigurationEntry[] {
      new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, options)
    };
  }
}
