package io.mooring.connector.net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: the machine's usual roots, or those of one file alone. */
public final class Trust {

  private Trust() {}

  /**
   * @param file certificates to believe instead of the usual roots; null for the usual roots
   * @throws IOException with a sentence for a person when the file can't be used
   */
  public static SSLContext of(@Nullable TrustFile file) throws IOException {
    var roots = file == null ? null : file.roots();
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, roots == null ? null : managers(roots), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS can't be set up: " + e.getMessage(), e);
    }
  }

  private static TrustManager[] managers(KeyStore roots) throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(roots);
    return factory.getTrustManagers();
  }
}
