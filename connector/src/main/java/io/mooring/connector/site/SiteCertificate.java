package io.mooring.connector.site;

import io.mooring.connector.net.Dial;
import io.mooring.connector.net.ServerCertificate;
import io.mooring.connector.net.Trust;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** The certificate that an SMS Provider shows, looked at without a call. */
public final class SiteCertificate {

  private SiteCertificate() {}

  /**
   * Connects and shakes hands, as every call does.
   *
   * @throws SiteException when there is no connection, or the certificate is not to be believed
   * @throws IOException with a sentence for a person when the trust file can't be used
   */
  public static ServerCertificate at(URI provider, SiteAccess access) throws IOException {
    var trust = Trust.of(access.trust());
    try {
      var port = Dial.port(provider);
      return ServerCertificate.over(Dial.to(provider), provider.getHost(), port, trust);
    } catch (IOException e) {
      throw SiteException.unreached(e, provider);
    }
  }

  /** One that is not believed, for words about it alone. */
  public static Optional<ServerCertificate> unbelieved(URI provider) throws SiteException {
    try {
      return ServerCertificate.unbelieved(
          Dial.to(provider), provider.getHost(), Dial.port(provider));
    } catch (IOException e) {
      throw SiteException.unreached(e, provider);
    }
  }
}
