package io.mooring.lab.adminservice;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.mooring.lab.http.ServerHabits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An SMS Provider's HTTPS server: one virtual thread for a request, and one port for its life. */
final class Provider implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpHandler service;
  private int port;
  private @Nullable HttpsServer server;

  Provider(int port, HttpHandler service) {
    this.port = port;
    this.service = service;
  }

  int port() {
    return port;
  }

  boolean listens() {
    return server != null;
  }

  void open(SSLContext tls) {
    ServerHabits.set();
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var opened = HttpsServer.create(address, 0);
      opened.setHttpsConfigurator(new HttpsConfigurator(tls));
      opened.createContext("/", service);
      opened.setExecutor(threads);
      opened.start();
      port = opened.getAddress().getPort();
      server = opened;
    } catch (IOException e) {
      throw new UncheckedIOException("The AdminService port " + port + " cannot be opened", e);
    }
  }

  /** Connections are cut, and new ones refused. */
  void leave() {
    var open = server;
    if (open != null) {
      open.stop(0);
      server = null;
    }
  }

  @Override
  public void close() {
    leave();
    threads.shutdownNow();
    threads.close();
  }
}
