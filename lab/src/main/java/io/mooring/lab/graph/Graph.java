package io.mooring.lab.graph;

import com.sun.net.httpserver.HttpServer;
import io.mooring.lab.http.ServerHabits;
import io.mooring.lab.life.LiveSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Microsoft Graph of the estate's tenant, which listens on loopback until it is closed. */
public final class Graph implements AutoCloseable {

  private final HttpServer server;
  private final GraphControl control;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Graph(HttpServer server, GraphControl control) {
    this.server = server;
    this.control = control;
  }

  /**
   * Starts on a port, 0 for any free one; what it says of time follows the site's clock, its limits
   * the real one.
   */
  public static Graph start(int port, LiveSite site, Bearers bearers, Clock real) {
    ServerHabits.set();
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var server = HttpServer.create(address, 0);
      var faults = new GraphFaultSwitch();
      var ids = new Identities(site.estate().seed());
      var requests = new Requests(new Tenant(site, ids), site.rewrites(), faults, new Limits(real));
      var graph = new Graph(server, new GraphControl(site, ids, faults));
      server.createContext(
          "/", new GraphHandler(new Calls(requests), faults, bearers, site.clock()));
      server.setExecutor(graph.threads);
      server.start();
      return graph;
    } catch (IOException e) {
      throw new UncheckedIOException("Graph's port " + port + " cannot be opened", e);
    }
  }

  /** Its address without a version, such as {@code http://localhost:49153}. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public GraphControl control() {
    return control;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }
}
