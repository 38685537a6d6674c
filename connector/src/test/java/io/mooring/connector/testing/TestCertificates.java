package io.mooring.connector.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A root and what it has signed, made by the JDK's keytool. */
public final class TestCertificates {

  public static final String PASSWORD = "only-for-this-test";

  private static final TestCertificates ONCE = new TestCertificates();

  private final Path store;
  private final Map<String, SSLContext> made = new ConcurrentHashMap<>();

  private TestCertificates() {
    try {
      store = Files.createTempDirectory(Path.of("target"), "certificates").resolve("all.p12");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    keytool("root", "-ext", "bc:c=ca:true");
  }

  /** The same for all tests, since keytool takes its time. */
  public static TestCertificates once() {
    return ONCE;
  }

  /** A server's certificate for this host. */
  public SSLContext of(String host) {
    return made.computeIfAbsent(
        host, _ -> signed(host, "-ext", "SAN=DNS:" + host, "-validity", "10"));
  }

  /** One for localhost that has expired a year ago. */
  public SSLContext expired() {
    return made.computeIfAbsent(
        "expired",
        name -> signed(name, "-ext", "SAN=DNS:localhost", "-startdate", "-2y", "-validity", "365"));
  }

  private SSLContext signed(String alias, String... more) {
    var signer = Stream.of("-signer", "root");
    keytool(alias, Stream.concat(signer, Stream.of(more)).toArray(String[]::new));
    return context(alias);
  }

  /** The root as a PEM file. */
  public Path pem() {
    try {
      var encoded =
          Base64.getMimeEncoder().encodeToString(keys().getCertificate("root").getEncoded());
      var text = "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(encoded);
      return Files.writeString(store.resolveSibling("root.pem"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The root alone, as PKCS#12 with {@link #PASSWORD}. */
  public Path pkcs12() {
    var file = store.resolveSibling("root.p12");
    try (var out = Files.newOutputStream(file)) {
      var root = KeyStore.getInstance("PKCS12");
      root.load(null, null);
      root.setCertificateEntry("root", keys().getCertificate("root"));
      root.store(out, PASSWORD.toCharArray());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private KeyStore keys() {
    try {
      return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private SSLContext context(String alias) {
    var secret = PASSWORD.toCharArray();
    try {
      var keys = keys();
      var own = KeyStore.getInstance("PKCS12");
      own.load(null, null);
      own.setKeyEntry(alias, keys.getKey(alias, secret), secret, keys.getCertificateChain(alias));
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(own, secret);
      var context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private void keytool(String alias, String... more) {
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var base =
        List.of(
            tool,
            "-genkeypair",
            "-alias",
            alias,
            "-dname",
            "CN=" + alias,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD);
    try {
      var process =
          new ProcessBuilder(Stream.concat(base.stream(), Stream.of(more)).toList())
              .redirectErrorStream(true)
              .start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
