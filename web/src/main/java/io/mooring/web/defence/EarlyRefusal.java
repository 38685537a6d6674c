package io.mooring.web.defence;

import io.mooring.web.problem.PlainAnswer;
import io.mooring.web.problem.Problem;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what the web server refuses by itself, such as an address of no form. */
final class EarlyRefusal extends ErrorReportValve {

  private final FixedHeaders headers;

  EarlyRefusal(FixedHeaders headers) {
    this.headers = headers;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    var path = Objects.toString(request.getRequestURI(), "");
    var problem = Problem.of(response.getStatus(), "The request has no form that is taken here.");
    headers.write(response);
    try {
      PlainAnswer.write(path, response, problem, "That did not work");
      response.finishResponse();
    } catch (IOException e) {
      container.getLogger().debug("The caller has gone", e);
    }
  }
}
