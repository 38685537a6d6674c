package io.mooring.lab.adminservice;

import io.mooring.lab.PrivateFile;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.fault.ProviderFaults.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The site's own root "SMS Issuing" and the "SMS Role SSL Certificate" under it, made once by the
 * JDK's keytool and kept in the data folder, where only the owner reads them. Others are made when
 * they are to be shown, and kept nowhere.
 */
record Certificates(Path data) {

  private static final String STORE = "site.p12";
  private static final String ROOT = "sms-issuing";
  private static final String ROLE = "sms-role-ssl";
  private static final String OTHER_ROOT = "another-root";
  private static final String OTHER = "another";
  private static final String ISSUING = "CN=SMS Issuing";
  private static final String ROLE_NAME =
      "CN=" + Estate.SITE_SERVER + ", OU=SMS Role SSL Certificate";
  private static final String NAMES = "SAN=DNS:localhost,IP:127.0.0.1,DNS:" + Estate.SITE_SERVER;
  private static final String[] OF_A_ROOT = {
    "-validity", "3650", "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign,cRLSign"
  };

  SSLContext context() {
    return context(Shown.OWN);
  }

  SSLContext context(Shown shown) {
    try {
      Files.createDirectories(data);
      var password = PrivateFile.readOrMake(passwordFile(), Certificates::newPassword);
      if (Files.notExists(store())) {
        make();
      }
      var keys = keys(store(), password);
      PrivateFile.write(issuingRoot(), pem(keys, ROOT));
      return shown == Shown.OWN ? context(keys, ROLE, password) : another(shown, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The certificates in " + data + " cannot be read", e);
    }
  }

  Path issuingRoot() {
    return data.resolve("sms-issuing.pem");
  }

  /** The root that only a certificate of {@link Shown#NEW_ROOT} has, once it was shown. */
  Path otherRoot() {
    return data.resolve("another-root.pem");
  }

  private Path store() {
    return data.resolve(STORE);
  }

  private Path passwordFile() {
    return data.resolve("site-store-password");
  }

  private static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static KeyStore keys(Path store, String password)
      throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(store.toFile(), password.toCharArray());
  }

  private static SSLContext context(KeyStore keys, String alias, String password)
      throws GeneralSecurityException, IOException {
    // The server shows its own certificate only: the root is what clients are given beforehand.
    var own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    var secret = password.toCharArray();
    own.setKeyEntry(alias, keys.getKey(alias, secret), secret, keys.getCertificateChain(alias));
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(own, secret);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static String pem(KeyStore keys, String alias) throws GeneralSecurityException {
    var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(encoder.encodeToString(keys.getCertificate(alias).getEncoded()));
  }

  /** Both keys go into a draft that becomes the store only when it is whole. */
  private void make() throws IOException {
    var draft = Files.createTempDirectory(data, ".draft");
    var file = draft.resolve(STORE);
    var keytool = new Keytool(file, passwordFile());
    keytool.make(ROOT, ISSUING, OF_A_ROOT);
    keytool.make(ROLE, ROLE_NAME, signed(ROOT, "-validity", "3650", "-ext", NAMES));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.move(file, store(), StandardCopyOption.ATOMIC_MOVE);
    Files.delete(draft);
  }

  private static String[] signed(String root, String... more) {
    var first = Stream.of("-signer", root, "-ext", "eku=serverAuth");
    return Stream.concat(first, Stream.of(more)).toArray(String[]::new);
  }

  /** Made in a copy of the store, which goes away again. */
  private SSLContext another(Shown shown, String password)
      throws IOException, GeneralSecurityException {
    var draft = Files.createTempDirectory(data, ".draft");
    var file = Files.copy(store(), draft.resolve(STORE), StandardCopyOption.COPY_ATTRIBUTES);
    var keytool = new Keytool(file, passwordFile());
    if (shown == Shown.NEW_ROOT) {
      keytool.make(OTHER_ROOT, ISSUING, OF_A_ROOT);
    }
    keytool.make(OTHER, ROLE_NAME, like(shown));
    var keys = keys(file, password);
    if (shown == Shown.NEW_ROOT) {
      PrivateFile.write(otherRoot(), pem(keys, OTHER_ROOT));
    }
    Files.delete(file);
    Files.delete(draft);
    return context(keys, OTHER, password);
  }

  private static String[] like(Shown shown) {
    return switch (shown) {
      case OWN, NEW -> signed(ROOT, "-validity", "30", "-ext", NAMES);
      case NEW_ROOT -> signed(OTHER_ROOT, "-validity", "30", "-ext", NAMES);
      case EXPIRED -> signed(ROOT, "-startdate", "-30d", "-validity", "10", "-ext", NAMES);
      case WRONG_NAME -> signed(ROOT, "-validity", "30", "-ext", "SAN=DNS:elsewhere.contoso.com");
    };
  }
}
