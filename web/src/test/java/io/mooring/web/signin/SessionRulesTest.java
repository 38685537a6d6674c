package io.mooring.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import io.mooring.access.InMemoryPeople;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionRulesTest {

  private final SettableClock clock = new SettableClock();
  private final SessionRules rules = new SessionRules(new InMemoryPeople(), clock);
  private final long began = clock.instant().toEpochMilli();
  private boolean ended;
  private boolean passed;

  @Test
  void aSessionLivesTenHoursAtMost() throws Exception {
    clock.advance(SessionRules.LONGEST.minus(Duration.ofSeconds(1)));
    request();
    assertThat(ended).isFalse();
    clock.advance(Duration.ofSeconds(1));
    request();
    assertThat(ended).isTrue();
    assertThat(passed).as("the request goes on, as a stranger's").isTrue();
  }

  private void request() throws Exception {
    var session = answering(HttpSession.class, Map.of("getCreationTime", began));
    var request = answering(HttpServletRequest.class, Map.of("getSession", session));
    var response = answering(HttpServletResponse.class, Map.of());
    rules.doFilterInternal(request, response, (_, _) -> passed = true);
  }

  /** An object that knows these answers, and notes that it was ended. */
  private <T> T answering(Class<T> type, Map<String, ?> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, _) -> {
              ended |= "invalidate".equals(method.getName());
              return answers.get(method.getName());
            }));
  }
}
