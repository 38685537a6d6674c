package io.mooring.web.defence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A caller that keeps to no rule of HTTP but those that it likes. */
final class RawCall implements AutoCloseable {

  private final Socket socket;
  private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();

  RawCall(URI portal) throws IOException {
    socket = new Socket(portal.getHost(), portal.getPort());
    socket.setSoTimeout(20_000);
  }

  RawCall send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends no more. */
  RawCall end() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Sends one sign after the other, slowly, for as long as they are taken. */
  RawCall trickle() {
    var _ = drip.scheduleAtFixedRate(() -> send(" "), 0, 100, TimeUnit.MILLISECONDS);
    return this;
  }

  /** Everything until the portal hangs up. */
  String answer() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    drip.shutdownNow();
    socket.close();
  }
}
