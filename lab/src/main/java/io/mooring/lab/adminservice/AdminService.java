package io.mooring.lab.adminservice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.mooring.lab.adminservice.odata.ODataException;
import io.mooring.lab.fault.FaultSwitch;
import io.mooring.lab.fault.Right;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What a provider does with a request: faults first, then who asks, then what for. */
record AdminService(Requests requests, FaultSwitch faults, Clock clock, Gate gate)
    implements HttpHandler {

  private static final System.Logger LOG = System.getLogger(AdminService.class.getName());

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      faults.pause();
      if (faults.now().answers().silent()) {
        faults.awaitVoice();
        return;
      }
      var struck = faults.strike(exchange.getRequestURI().getRawPath());
      answer(new Answer(exchange, clock, struck, faults));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JacksonException e) {
      LOG.log(System.Logger.Level.DEBUG, "The caller went away", e);
    }
  }

  private void answer(Answer answer) throws IOException, InterruptedException {
    try {
      answer(answer, gate.account(answer));
    } catch (ODataException e) {
      answer.error(e.status(), e.code(), String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A request failed", e);
      answer.error(500, "InternalServerError", "An error has occurred.");
    }
  }

  private void answer(Answer answer, @Nullable String account)
      throws IOException, InterruptedException {
    var ordered = answer.faults().answers();
    if (account == null || !answer.faults().view().may(Right.ADMINISTRATIVE_USER)) {
      answer.fault(401);
    } else if (ordered.status() != 0) {
      answer.fault(ordered.status(), ordered.retryAfter());
    } else {
      requests.answer(answer, account);
    }
  }
}
