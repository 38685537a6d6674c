package io.mooring.connector.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A real Kerberos server on loopback, by the script that {@link #SCRIPT} names. */
public final class TestKdc implements AutoCloseable {

  public static final String SCRIPT = "MOORING_KDC";
  public static final String NONE = "there is no Kerberos server; ./mooring test says why";
  public static final String REALM = "CONTOSO.TEST";

  private static final String CONFIGURATION = "java.security.krb5.conf";

  private static final Script SERVER = new Script(SCRIPT);

  private final Path folder;
  private final int port;

  /** Starts it, and lets this process's Kerberos turn to it. */
  public TestKdc(Path folder) {
    this.folder = folder;
    this.port = Script.freePort();
    start();
    use(configuration());
  }

  public void start() {
    SERVER.run("start", folder.toString(), Integer.toString(port));
  }

  public void stop() {
    SERVER.run("stop", folder.toString());
  }

  /** An account or a service; its keys are in the file that is returned. */
  public Path add(String principal) {
    SERVER.run("add", folder.toString(), principal, keytab(principal).toString());
    return keytab(principal);
  }

  /** New keys; a keytab that was written before is stale. */
  public void rekey(String principal) {
    SERVER.run("rekey", folder.toString(), principal);
  }

  /** New keys, and a keytab that holds them alone. */
  public void writeKeytab(String principal) {
    try {
      Files.delete(keytab(principal));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SERVER.run("rekey", folder.toString(), principal, keytab(principal).toString());
  }

  public void disable(String principal) {
    SERVER.run("disable", folder.toString(), principal);
  }

  /** How long its tickets last from now on. */
  public void life(String principal, Duration life) {
    SERVER.run("life", folder.toString(), principal, Long.toString(life.toSeconds()));
  }

  public void remove(String principal) {
    SERVER.run("remove", folder.toString(), principal);
  }

  /** How many tickets it gave, such as those of logins: {@code AS_REQ}. */
  public long gave(String kind) {
    return lines().filter(line -> line.contains(kind) && line.contains("ISSUE")).count();
  }

  /** How often it wrote this down. */
  public long said(String words) {
    return lines().filter(line -> line.contains(words)).count();
  }

  private Stream<String> lines() {
    try {
      return Files.readAllLines(folder.resolve("log")).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings of this process's Kerberos are others from now on, until {@link #useOwn}. */
  public void use(String text) {
    try {
      var file = Files.writeString(folder.resolve("other.conf"), text);
      System.setProperty(CONFIGURATION, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void useOwn() {
    use(configuration());
  }

  public String configuration() {
    try {
      return Files.readString(folder.resolve("krb5.conf"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path keytab(String principal) {
    return folder.resolve(principal.replace('/', '_') + ".keytab");
  }

  @Override
  public void close() {
    stop();
    System.clearProperty(CONFIGURATION);
  }
}
