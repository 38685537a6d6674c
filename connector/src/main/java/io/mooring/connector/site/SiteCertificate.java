package io.mooring.connector.site;

import io.mooring.connector.net.Trust;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The certificate that an SMS Provider shows, looked at without a call. */
public record SiteCertificate(String subject, String issuer, Instant until) {

  private static final int LONGEST = (int) Duration.ofSeconds(10).toMillis();
  private static final int HTTPS = 443;

  /**
   * Connects and shakes hands, as every call does.
   *
   * @throws SiteException when there is no connection, or the certificate is not to be believed
   * @throws IOException with a sentence for a person when the trust file can't be used
   */
  public static SiteCertificate at(URI provider, SiteAccess access) throws IOException {
    var trust = Trust.of(access.trust());
    try {
      return shown(provider, trust);
    } catch (IOException e) {
      throw SiteException.ofFault(e, provider.getAuthority());
    }
  }

  private static SiteCertificate shown(URI provider, SSLContext trust) throws IOException {
    var host = provider.getHost();
    var port = provider.getPort() < 0 ? HTTPS : provider.getPort();
    try (var plain = new Socket()) {
      plain.connect(known(host, port), LONGEST);
      plain.setSoTimeout(LONGEST);
      try (var secured = secured(trust, plain, host, port)) {
        secured.startHandshake();
        return of((X509Certificate) secured.getSession().getPeerCertificates()[0]);
      }
    }
  }

  private static InetSocketAddress known(String host, int port) throws UnknownHostException {
    var address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException(host);
    }
    return address;
  }

  private static SSLSocket secured(SSLContext trust, Socket plain, String host, int port)
      throws IOException {
    var secured = (SSLSocket) trust.getSocketFactory().createSocket(plain, host, port, true);
    var demands = secured.getSSLParameters();
    demands.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(demands);
    return secured;
  }

  private static SiteCertificate of(X509Certificate certificate) {
    return new SiteCertificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getNotAfter().toInstant());
  }
}
