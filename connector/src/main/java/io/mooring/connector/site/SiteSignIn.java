package io.mooring.connector.site;

import java.nio.file.Path;

/** As whom the connector signs in to the site. */
public sealed interface SiteSignIn {

  /** As nobody, for a site that asks for no sign-in. */
  record None() implements SiteSignIn {}

  /**
   * By Kerberos, with the keys of an account from a file.
   *
   * @param principal such as {@code svc-mooring@CORP.CONTOSO.COM}
   */
  record Keytab(String principal, Path file) implements SiteSignIn {}

  /** By Kerberos, as the account that the service runs under, through Windows' own SSPI. */
  record OwnAccount() implements SiteSignIn {}
}
