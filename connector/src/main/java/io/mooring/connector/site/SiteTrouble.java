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
  UNTRUSTED(
      "The site's certificate is not trusted",
      "Give the connector the site's root certificate \"SMS Issuing\" as a PEM file (enroll"
          + " --site-trust FILE, later the setting site.trust), and address the site by the name in its certificate."),
  SIGN_IN_REFUSED(
      "The site refused the connector's sign-in",
      "Make the connector's account an administrative user of the site. Since version 2509 a site"
          + " takes Kerberos only, so address it by its full name."),
  FORBIDDEN(
      "The site forbids the connector to read this or do this",
      "Give the connector's account Read, Read Resource and Notify Resource on the attached"
          + " collections, and leave the SMS Provider's authentication level at Windows"
          + " authentication."),
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
      case 429, 502, 503, 504 -> UNAVAILABLE;
      default -> status >= 500 ? FAILED : REFUSED;
    };
  }
}
