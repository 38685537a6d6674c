package io.mooring.connector.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: the machine's usual roots, or those of one PEM file alone. */
public final class Trust {

  private Trust() {}

  /**
   * @param file certificates to believe instead of the usual roots; null for the usual roots
   * @throws IOException with a sentence for a person when the file can't be used
   */
  public static SSLContext of(@Nullable TrustFile file) throws IOException {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, file == null ? null : managers(file.path()), null);
      return context;
    } catch (CertificateException e) {
      throw new IOException("The trust file %s holds no readable certificate.".formatted(file), e);
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS can't be set up: " + e.getMessage(), e);
    }
  }

  private static TrustManager[] managers(Path pem) throws IOException, GeneralSecurityException {
    if (!Files.isReadable(pem)) {
      throw new IOException("The trust file %s can't be read.".formatted(pem));
    }
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (var in = Files.newInputStream(pem)) {
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("root-" + store.size(), certificate);
      }
    }
    if (store.size() == 0) {
      throw new CertificateException("no certificate");
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
