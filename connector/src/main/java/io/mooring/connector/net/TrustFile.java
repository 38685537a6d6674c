package io.mooring.connector.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Certificates to believe instead of the machine's usual roots.
 *
 * @param path PEM, or PKCS#12
 * @param password of a PKCS#12 file; null for PEM, and for a file without one
 */
public record TrustFile(Path path, @Nullable Secret password) {

  /** The certificates, or a sentence for a person that says why there are none. */
  KeyStore roots() throws IOException {
    if (!Files.isReadable(path)) {
      throw new IOException("The trust file %s can't be read.".formatted(path));
    }
    var bytes = Files.readAllBytes(path);
    try {
      var certificates = isPem(bytes) ? pem(bytes) : pkcs12(bytes);
      if (certificates.isEmpty()) {
        throw new IOException("The trust file %s holds no certificate.".formatted(path));
      }
      return store(certificates);
    } catch (GeneralSecurityException e) {
      throw unreadable(e);
    }
  }

  private static boolean isPem(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN");
  }

  private static Collection<? extends Certificate> pem(byte[] bytes)
      throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(bytes));
  }

  private List<Certificate> pkcs12(byte[] bytes) throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    try {
      store.load(new ByteArrayInputStream(bytes), secret());
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException
          ? new IOException("The password of the trust file %s is wrong.".formatted(path), e)
          : unreadable(e);
    }
    var certificates = new ArrayList<Certificate>();
    for (var alias : Collections.list(store.aliases())) {
      // The last of a chain is its root; a certificate without a key is a chain of its own.
      var chain = store.getCertificateChain(alias);
      certificates.add(chain == null ? store.getCertificate(alias) : chain[chain.length - 1]);
    }
    return certificates;
  }

  private char @Nullable [] secret() {
    return password == null ? null : password.value().toCharArray();
  }

  private static KeyStore store(Collection<? extends Certificate> certificates)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (var certificate : certificates) {
      store.setCertificateEntry("root-" + store.size(), certificate);
    }
    return store;
  }

  private IOException unreadable(Exception cause) {
    return new IOException(
        "The trust file %s is neither PEM nor PKCS#12 with certificates.".formatted(path), cause);
  }
}
