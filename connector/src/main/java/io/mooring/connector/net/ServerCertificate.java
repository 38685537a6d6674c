package io.mooring.connector.net;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The certificate that a server shows, looked at by a handshake and no more. */
public record ServerCertificate(String subject, String issuer, Instant until) {

  /**
   * Shakes hands as every call does: with trust, and for the host's name.
   *
   * @param connected is closed afterwards
   */
  public static ServerCertificate over(Socket connected, String host, int port, SSLContext trust)
      throws IOException {
    try (var secured =
        (SSLSocket) trust.getSocketFactory().createSocket(connected, host, port, true)) {
      var demands = secured.getSSLParameters();
      demands.setEndpointIdentificationAlgorithm("HTTPS");
      secured.setSSLParameters(demands);
      secured.startHandshake();
      return of((X509Certificate) secured.getSession().getPeerCertificates()[0]);
    }
  }

  /**
   * Looks at a certificate that was not believed, and believes it no more than before: the
   * handshake ends there.
   */
  public static Optional<ServerCertificate> unbelieved(Socket connected, String host, int port)
      throws IOException {
    var seen = new AtomicReference<ServerCertificate>();
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Onlooker(seen)}, null);
      over(connected, host, port, context);
    } catch (SSLException e) {
      return Optional.ofNullable(seen.get());
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS can't be set up: " + e.getMessage(), e);
    }
    return Optional.empty();
  }

  private static ServerCertificate of(X509Certificate certificate) {
    return new ServerCertificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getNotAfter().toInstant());
  }

  /** Keeps what it sees, and trusts nobody. */
  private record Onlooker(AtomicReference<ServerCertificate> seen) implements X509TrustManager {

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how)
        throws CertificateException {
      seen.set(of(chain[0]));
      throw new CertificateException("only looked at");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how)
        throws CertificateException {
      throw new CertificateException("nobody is a client here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
