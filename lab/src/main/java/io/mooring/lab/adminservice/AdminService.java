package io.mooring.lab.adminservice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.mooring.lab.adminservice.odata.ODataException;
import io.mooring.lab.control.FaultSwitch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import tools.jackson.core.JacksonException;

/** The HTTPS server: one virtual thread for a request, faults before answers. */
final class AdminService implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(AdminService.class.getName());

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Requests requests;
  private final FaultSwitch faults;
  private final Clock clock;

  private AdminService(HttpsServer server, Requests requests, FaultSwitch faults, Clock clock) {
    this.server = server;
    this.requests = requests;
    this.faults = faults;
    this.clock = clock;
  }

  static AdminService start(
      int port, SSLContext tls, Requests requests, FaultSwitch faults, Clock clock) {
    // Without it headers and body wait for each other's acknowledgement, 40 ms an answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Longer than clients keep idle connections, so a POST never meets one that just closed.
    System.setProperty("sun.net.httpserver.idleInterval", "300");
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var service = new AdminService(HttpsServer.create(address, 0), requests, faults, clock);
      service.server.setHttpsConfigurator(new HttpsConfigurator(tls));
      service.server.createContext("/", service::handle);
      service.server.setExecutor(service.threads);
      service.server.start();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException("The AdminService port " + port + " cannot be opened", e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var answer = new Answer(exchange, clock);
    try (exchange) {
      faults.pause(faults.now().latency());
      if (faults.now().silent()) {
        faults.awaitVoice();
        return;
      }
      answer(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JacksonException e) {
      LOG.log(System.Logger.Level.DEBUG, "The caller went away", e);
    }
  }

  private void answer(Answer answer) throws IOException, InterruptedException {
    try {
      var status = faults.now().status();
      if (status == 0) {
        requests.answer(answer);
      } else {
        answer.fault(status);
      }
    } catch (ODataException e) {
      answer.error(e.status(), e.code(), String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A request failed", e);
      answer.error(500, "InternalServerError", "An error has occurred.");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }
}
