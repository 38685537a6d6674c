package io.mooring.connector.site;

/** What can be wrong with a site, in a sentence for a person, and what that person should do. */
public enum SiteTrouble {
  UNKNOWN_HOST(
      "The site's name is not known here",
      "Check the site's address and the DNS of the connector's machine."),
  NO_ANSWER(
      "The site does not answer",
      "Check that the SMS Provider is running and that no firewall keeps the connector's machine"
          + " from its port 443."),
  BROKEN_OFF(
      "The site's answer broke off",
      "If it stays, look for what ends connections between the connector's machine and the SMS"
          + " Provider, and read SMS_REST_PROVIDER.log there for restarts."),
  TOO_LARGE(
      "The site's answer is too large",
      "Lower the setting site.page-size, or give the connector more memory (its guide says how). If"
          + " it stays, check that the site's address leads to the SMS Provider itself."),
  UNTRUSTED(
      "The site's certificate is not trusted",
      "Give the connector the site's root certificate \"SMS Issuing\" as a PEM file (enroll"
          + " --site-trust FILE, later the setting site.trust). Where it has one, that file may"
          + " hold another certificate of the same name: export it anew. Then restart the"
          + " connector."),
  WRONG_NAME(
      "The site's certificate is for another name",
      "Address the site by the full name in its certificate, not by a short name, an alias or a"
          + " number."),
  OUT_OF_DATE(
      "The site's certificate has expired, or is not valid yet",
      "Renew the certificate on the SMS Provider, and check the clock of the connector's machine."),
  NO_TLS(
      "No encrypted connection to the site could be made",
      "Check that the site's address leads to the SMS Provider's port 443, and that both sides have"
          + " a TLS version in common."),
  KEYTAB(
      "The keytab can't be used",
      "Check the settings site.principal and site.keytab, and that the connector may read the file:"
          + " \"klist -k FILE\" lists the accounts whose keys it holds."),
  STALE_KEYTAB(
      "The account's keys in the keytab are out of date",
      "Write a new keytab for the account: every change of its password makes the old one useless."
          + " The connector takes up a changed file by itself, and tries an unchanged one every ten"
          + " minutes only, so that the account is not locked."),
  ACCOUNT_UNKNOWN(
      "The directory does not know the connector's account",
      "Check the setting site.principal: the account's name and, in capitals, its realm, such as"
          + " svc-mooring@CORP.CONTOSO.COM."),
  ACCOUNT_DISABLED(
      "The connector's account is disabled or locked",
      "Enable the account in the directory, and see there why it was disabled."),
  CLOCK_SKEW(
      "The clocks of the connector's machine and of the domain differ too much",
      "Set both by the same time server; Kerberos bears five minutes."),
  NO_SERVICE_NAME(
      "The directory knows no service of the site's name",
      "Address the site by its full name; if it has an alias, register HTTP/NAME for the SMS"
          + " Provider's account (setspn -S), or name the service in site.service-principal."),
  NO_ENCRYPTION_TYPE(
      "The account, the keytab and the domain have no encryption type in common",
      "Allow AES-256 for the account (msDS-SupportedEncryptionTypes), set its password anew and"
          + " write the keytab with AES-256 keys: \"klist -ke FILE\" lists the types in it."),
  NO_KDC(
      "The domain controller does not answer to Kerberos",
      "Check that it is running and that no firewall keeps the connector's machine from its port"
          + " 88, by TCP and UDP."),
  UNKNOWN_REALM(
      "It is not known which domain controller answers for the realm",
      "Name the realm and its kdc in krb5.conf (the setting kerberos.config names the file), or"
          + " have DNS name it; a realm is written in capitals."),
  KERBEROS(
      "The sign-in by Kerberos failed",
      "Read what is said in brackets; on the domain controller the security log says more at this"
          + " time of day."),
  SIGN_IN_MISSING(
      "The site demands a sign-in, and the connector is to make none",
      "Set site.authentication to keytab or windows."),
  NTLM_ONLY(
      "The site offers NTLM alone, and the connector signs in by Kerberos alone",
      "Let the SMS Provider offer Negotiate, and address it directly by its full name."),
  NO_WINDOWS_SIGN_IN(
      "Who answers at the site's address offers no Windows authentication",
      "Check that the site's address leads to the SMS Provider itself and not to a proxy."),
  UNPROVEN(
      "Who answers at the site's address did not prove by Kerberos to be the site",
      "Check that the site's address leads to the SMS Provider itself and not to a proxy, and that"
          + " HTTP/NAME is registered for its account alone (setspn -Q)."),
  SIGN_IN_REFUSED(
      "The site refused the connector's sign-in",
      "Make the connector's account an administrative user of the site, and see by \"setspn -Q"
          + " HTTP/NAME\" that the site's name is registered for no other account than the SMS"
          + " Provider's. Since version 2509 a site takes Kerberos only, so address it by its full"
          + " name."),
  FORBIDDEN(
      "The site forbids the connector to read this or do this",
      "Give the connector's account Read, Read Resource and Notify Resource on the attached"
          + " collections, and leave the SMS Provider's authentication level at Windows"
          + " authentication."),
  OTHER_SITE(
      "What answers is another site",
      "Correct site.url and site.fallback-urls, and the DNS of their names; for that other site"
          + " enrol a connector of its own. Nothing is read from it and no order sent to it."),
  BUSY(
      "The site wants to be asked less",
      "Nothing, if it passes: the connector waits as long as the site says. If it stays, read"
          + " AdminService.log on the SMS Provider for who asks so much."),
  UNAVAILABLE(
      "The site's administration service is not available",
      "Wait a few minutes; if it stays, restart the SMS_REST_PROVIDER component and read"
          + " SMS_REST_PROVIDER.log on the SMS Provider."),
  FAILED(
      "The site failed to answer the question",
      "Read AdminService.log and SMSProv.log on the SMS Provider at this time of day."),
  REFUSED(
      "The site did not accept the question",
      "Check that the site runs a supported version, and read AdminService.log on the SMS"
          + " Provider."),
  NONSENSE(
      "The site's answer can't be relied on",
      "Check that the site's address leads to the SMS Provider itself and not to a proxy; read"
          + " AdminService.log there.");

  private final String sentence;
  private final String remedy;

  SiteTrouble(String sentence, String remedy) {
    this.sentence = sentence;
    this.remedy = remedy;
  }

  public String sentence() {
    return sentence;
  }

  public String remedy() {
    return remedy;
  }

  static SiteTrouble ofStatus(int status) {
    return switch (status) {
      case 401 -> SIGN_IN_REFUSED;
      case 403 -> FORBIDDEN;
      case 429 -> BUSY;
      case 502, 503, 504 -> UNAVAILABLE;
      default -> status >= 500 ? FAILED : REFUSED;
    };
  }
}
