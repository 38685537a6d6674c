package io.mooring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortalTimeTest {

  private final SettableClock clock = new SettableClock();
  private final List<Object> dates = new ArrayList<>();
  private boolean committed;

  @Test
  void aHeldCallIsDatedWhenItIsAnswered() throws Exception {
    call((_, answer) -> {
      clock.advance(Duration.ofSeconds(25));
      answer.flushBuffer();
      clock.advance(Duration.ofSeconds(25));
    });

    assertThat(dates).containsExactly(SettableClock.MONDAY.plusSeconds(25).toEpochMilli());
  }

  @Test
  void anAnswerWithoutABodyIsDatedToo() throws Exception {
    call((_, _) -> clock.advance(Duration.ofSeconds(1)));

    assertThat(dates).containsExactly(SettableClock.MONDAY.plusSeconds(1).toEpochMilli());
  }

  private void call(FilterChain chain) throws Exception {
    var filter = new PortalTime(clock);
    filter.doFilterInternal(fake(HttpServletRequest.class), fake(HttpServletResponse.class), chain);
  }

  private <T> T fake(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "isCommitted" -> committed;
                  case "flushBuffer" -> {
                    committed = true;
                    yield null;
                  }
                  case "setDateHeader" -> {
                    dates.add(arguments[1]);
                    yield null;
                  }
                  default -> null;
                }));
  }
}
