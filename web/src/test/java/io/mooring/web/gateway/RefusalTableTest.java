package io.mooring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.web.Api.Answer;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.gateway.RefusalTable.Promise;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Row by row what the documentation says is refused, over HTTP. */
class RefusalTableTest {

  private static Map<String, Supplier<Answer>> cases() {
    var all = new HashMap<String, Supplier<Answer>>();
    all.putAll(SpoiledProofs.all());
    all.putAll(SpoiledCalls.all());
    all.putAll(SpoiledBodies.all());
    return all;
  }

  @Test
  void everyCaseIsARowAndEveryRowACase() throws Exception {
    assertThat(cases().keySet())
        .containsExactlyInAnyOrderElementsOf(RefusalTable.read().keySet())
        .hasSizeGreaterThan(40);
  }

  @Test
  void aSoundRequestPasses() {
    var connector = new Tenant(RunningPortal.shared()).connector();
    assertThat(SpoiledCalls.held(connector).status()).isEqualTo(200);
  }

  @TestFactory
  Stream<DynamicTest> refuses() throws Exception {
    var promises = RefusalTable.read();
    return cases().entrySet().stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.getKey(), () -> holds(promises.get(one.getKey()), one.getValue().get())));
  }

  private static void holds(@Nullable Promise promise, Answer answer) {
    Objects.requireNonNull(promise, "no row");
    assertThat(answer.status()).as(answer.text()).isEqualTo(promise.status());
    if (promise.status() >= 400) {
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
      assertThat(answer.json().path("detail").asString()).isNotEmpty();
    }
    if (!promise.type().isEmpty()) {
      assertThat(answer.json().path("type").asString()).isEqualTo(promise.type());
    }
  }
}
