package io.mooring.intune.graph;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** What goes with every request to Graph, and what every answer tells. */
record Exchange(SignIn signIn, GraphClock graphClock, Clock clock)
    implements ClientHttpRequestInterceptor {

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    request.getHeaders().setBearerAuth(signIn.token());
    request.getHeaders().set("client-request-id", UUID.randomUUID().toString());
    var asked = clock.instant();
    var answer = execution.execute(request, body);
    graphClock.heard(asked, HttpDate.parse(answer.getHeaders().getFirst("Date")));
    return answer;
  }
}
