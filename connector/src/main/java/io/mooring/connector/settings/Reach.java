package io.mooring.connector.settings;

import io.mooring.connector.net.Route;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.site.SiteAccess;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the portal and the site are, and how they are reached: enough to enrol. */
public record Reach(PortalAt portal, SiteAt site) {

  private static final String KERBEROS_CONFIG = "java.security.krb5.conf";

  /**
   * @param trust certificates to believe instead of the machine's usual roots
   */
  public record PortalAt(Address address, @Nullable TrustFile trust, Route route) {}

  /**
   * @param pageSize rows that are asked for at once
   * @param kerberosConfig a {@code krb5.conf} to use; null for the machine's own
   */
  public record SiteAt(SiteAccess access, int pageSize, @Nullable Path kerberosConfig) {}

  /** Tells the JDK which {@code krb5.conf} counts; it reads it once, at the first sign-in. */
  public void prepareKerberos() {
    if (site.kerberosConfig() != null) {
      System.setProperty(KERBEROS_CONFIG, site.kerberosConfig().toString());
    }
  }
}
