package io.mooring.intune;

import static io.mooring.intune.testing.TestGraph.items;
import static io.mooring.intune.testing.TestGraph.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.Asked;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.intune.testing.TestGraph.Reply;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done when Graph wants to be asked less, or can't answer for the moment. */
class ThrottlingTest extends WithGraph {

  private CloudPass pass() {
    return intune.managedDevices().all(_ -> {});
  }

  /** The first call is put off, all others are answered. */
  private void putOffOnce(int status, Map<String, String> headers) {
    graph.answer =
        asked -> {
          if (graph.asked.size() == 1) {
            return Reply.error(status, "TooManyRequests", headers);
          }
          return asked.address().contains("/$count") ? Reply.count(2) : page(items(0, 2), "");
        };
  }

  @Test
  void itWaitsAsLongAsGraphSays() {
    putOffOnce(429, Map.of("Retry-After", "2.128"));

    var pass = pass();

    assertThat(pass.trusted()).isTrue();
    assertThat(time.rests).containsExactly(Duration.ofMillis(2_128));
    assertThat(pass.effort().putOff()).isEqualTo(1);
    assertThat(pass.effort().calls()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "0", "-5"})
  void itWaitsALittleWhereGraphDoesNotSay(String said) {
    putOffOnce(429, said.isEmpty() ? Map.of() : Map.of("Retry-After", said));

    assertThat(pass().trusted()).isTrue();
    assertThat(time.rests)
        .singleElement()
        .satisfies(
            rest -> assertThat(rest).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void whatCouldNotAnswerIsAskedAgain(int status) {
    putOffOnce(status, Map.of("Retry-After", "7"));

    assertThat(pass().trusted()).isTrue();
    assertThat(time.rests).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void everyFifthCallPutOffIsNoReasonForAnIncompletePass() {
    graph.answer =
        asked -> {
          if (graph.asked.size() % 5 == 0) {
            return Reply.error(429, "TooManyRequests", Map.of("Retry-After", "1"));
          }
          if (asked.address().contains("/$count")) {
            return Reply.count(400);
          }
          var number = Integer.parseInt("0" + asked.address().replaceFirst(".*skiptoken=|.*", ""));
          var next = graph.address() + "/beta/next?$skiptoken=" + (number + 1);
          return page(items(number * 10, number * 10 + 10), number == 39 ? "" : next);
        };

    var pass = pass();

    assertThat(pass.trusted()).isTrue();
    assertThat(pass.records()).isEqualTo(400);
    assertThat(pass.effort().putOff()).isEqualTo(10);
  }

  @Test
  void whoIsPutOffForLongGivesUpAndSaysSo() {
    graph.answer = _ -> Reply.error(429, "TooManyRequests", Map.of("Retry-After", "3600"));

    var pass = pass();

    assertThat(pass.doubts())
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.cause()).isEqualTo(Doubt.Cause.THROTTLED));
    assertThat(pass.effort().calls()).isEqualTo(1);
    assertThat(time.rests).isEmpty();
  }

  @Test
  void whoIsPutOffAgainAndAgainWaitsLongerAndGivesUp() {
    graph.answer = _ -> Reply.error(503, "ServiceUnavailable", Map.of());

    assertThat(pass().doubts().getFirst().cause()).isEqualTo(Doubt.Cause.UNAVAILABLE);
    assertThat(time.rests).hasSize(7);
    assertThat(time.rests.getLast()).isGreaterThan(Duration.ofSeconds(29));
  }

  @Test
  void aGraphThatIsAwayIsTriedAgain() {
    graph.close();

    var pass = pass();

    assertThat(pass.doubts().getFirst().cause()).isEqualTo(Doubt.Cause.UNAVAILABLE);
    assertThat(time.rests).hasSize(7);
  }

  @Test
  void eachStepOfABatchIsRepeatedByItself() {
    graph.answer =
        _ ->
            Reply.ok(
                graph.asked.size() == 1
                    ? """
                    {"responses":[{"id":"1","status":429,"headers":{"retry-after":"3.5"}},
                      {"id":"0","status":200,"body":{"id":"a"}},
                      {"id":"2","status":503}]}\
                    """
                    : """
                    {"responses":[{"id":"2","status":200,"body":{"id":"c"}},
                      {"id":"1","status":200,"body":{"id":"b"}}]}\
                    """);

    var asked = intune.managedDevices().ask(ids("a", "b", "c"));

    assertThat(asked.values()).hasSize(3).allMatch(Asked.Found.class::isInstance);
    assertThat(graph.asked).hasSize(2);
    assertThat(graph.asked.getLast().body()).doesNotContain("/a?").contains("/b?", "/c?");
    assertThat(time.rests).containsExactly(Duration.ofMillis(3_500));
  }

  @Test
  void aStepThatStaysUnansweredIsSaidSo() {
    graph.answer = _ -> Reply.ok("{\"responses\":[]}");

    var asked = intune.managedDevices().ask(ids("a"));

    assertThat(asked.get(new IntuneDeviceId("a"))).isInstanceOf(Asked.NotAnswered.class);
    assertThat(graph.asked).hasSize(8);
  }

  @Test
  void aBatchHasTwentySteps() {
    graph.answer = _ -> Reply.error(400, "BadRequest", Map.of());
    var many = IntStream.range(0, 45).mapToObj(Integer::toString).toArray(String[]::new);

    var asked = intune.managedDevices().ask(ids(many));

    assertThat(asked).hasSize(45);
    assertThat(graph.asked)
        .extracting(question -> question.body().split("\"GET\"", -1).length - 1)
        .containsExactly(20, 20, 5);
  }

  private static List<IntuneDeviceId> ids(String... ids) {
    return Arrays.stream(ids).map(IntuneDeviceId::new).toList();
  }
}
