package io.mooring.lab.adminservice;

import io.mooring.lab.PrivateFile;
import io.mooring.lab.estate.Estate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The site's own root "SMS Issuing" and the "SMS Role SSL Certificate" under it, made once by the
 * JDK's keytool and kept in the data folder, where only the owner reads them.
 */
record Certificates(Path data) {

  private static final String STORE = "site.p12";
  private static final String ROOT = "sms-issuing";
  private static final String ROLE = "sms-role-ssl";
  private static final String NAMES = "SAN=DNS:localhost,IP:127.0.0.1,DNS:" + Estate.SITE_SERVER;

  SSLContext context() {
    try {
      Files.createDirectories(data);
      var password = PrivateFile.readOrMake(passwordFile(), Certificates::newPassword);
      if (Files.notExists(store())) {
        make();
      }
      var keys = KeyStore.getInstance(store().toFile(), password.toCharArray());
      PrivateFile.write(issuingRoot(), pem(keys));
      return context(keys, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The certificates in " + data + " cannot be read", e);
    }
  }

  Path issuingRoot() {
    return data.resolve("sms-issuing.pem");
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

  private static SSLContext context(KeyStore keys, String password)
      throws GeneralSecurityException, IOException {
    // The server shows its own certificate only: the root is what clients are given beforehand.
    var own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    var secret = password.toCharArray();
    own.setKeyEntry(ROLE, keys.getKey(ROLE, secret), secret, keys.getCertificateChain(ROLE));
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(own, secret);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static String pem(KeyStore keys) throws GeneralSecurityException {
    var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(encoder.encodeToString(keys.getCertificate(ROOT).getEncoded()));
  }

  /** Both keys go into a draft that becomes the store only when it is whole. */
  private void make() throws IOException {
    var draft = Files.createTempDirectory(data, ".draft");
    var file = draft.resolve(STORE);
    keytool(
        file,
        ROOT,
        "CN=SMS Issuing",
        List.of("-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign,cRLSign"));
    keytool(
        file,
        ROLE,
        "CN=" + Estate.SITE_SERVER + ", OU=SMS Role SSL Certificate",
        List.of("-signer", ROOT, "-ext", NAMES, "-ext", "eku=serverAuth"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.move(file, store(), StandardCopyOption.ATOMIC_MOVE);
    Files.delete(draft);
  }

  private void keytool(Path store, String alias, String name, List<String> more)
      throws IOException {
    var base =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            alias,
            "-dname",
            name,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-validity",
            "3650",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass:file",
            passwordFile().toString());
    var process =
        new ProcessBuilder(Stream.concat(base.stream(), more.stream()).toList())
            .redirectErrorStream(true)
            .start();
    try {
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool made no certificate: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while certificates were made", e);
    }
  }
}
