package io.mooring.lab.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real Kerberos server on loopback, by the script that {@link #SCRIPT} names. */
public final class LabKdc implements AutoCloseable {

  public static final String SCRIPT = "MOORING_KDC";
  public static final String NONE = "there is no Kerberos server; ./mooring test says why";
  public static final String REALM = "CONTOSO.TEST";

  private final Path folder;
  private final int port;

  /** Starts it; its {@link #configuration} is for those who ask it. */
  public LabKdc(Path folder) {
    this.folder = folder;
    this.port = freePort();
    start();
  }

  public void start() {
    run("start", folder.toString(), Integer.toString(port));
  }

  public void stop() {
    run("stop", folder.toString());
  }

  /** Gives an account new keys: its keytab is stale from now on. */
  public void rekey(String name) {
    run("rekey", folder.toString(), name + "@" + REALM);
  }

  /** Writes an account's keytab anew. */
  public void writeKeytab(String name) {
    try {
      Files.delete(keytab(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("rekey", folder.toString(), name + "@" + REALM, keytab(name).toString());
  }

  private Path keytab(String name) {
    return folder.resolve(name.replace('/', '_') + ".keytab");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path configuration() {
    return folder.resolve("krb5.conf");
  }

  /** An account or a service of the realm, such as {@code HTTP/localhost}: its keytab. */
  public Path add(String name) {
    run("add", folder.toString(), name + "@" + REALM, keytab(name).toString());
    return keytab(name);
  }

  private static void run(String... words) {
    try {
      var command = new ArrayList<>(List.of("sh", String.valueOf(System.getenv(SCRIPT))));
      command.addAll(List.of(words));
      // By a file: the server that is started would hold a pipe open.
      var said = Files.createTempFile("kdc", ".log");
      var script =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (script.waitFor() != 0) {
        throw new AssertionError(Files.readString(said));
      }
      Files.delete(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
