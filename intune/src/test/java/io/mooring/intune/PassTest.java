package io.mooring.intune;

import static io.mooring.intune.testing.TestGraph.items;
import static io.mooring.intune.testing.TestGraph.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.intune.testing.TestGraph.Asked;
import io.mooring.intune.testing.TestGraph.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What makes a pass trusted, and what does not. */
class PassTest extends WithGraph {

  private int given;

  private CloudPass pass() {
    return intune.managedDevices().all(page -> given += page.size());
  }

  /** Graph counts so many, and its list is this. */
  private void list(long count, Function<Asked, Reply> pages) {
    graph.answer =
        asked -> asked.address().contains("/$count") ? Reply.count(count) : pages.apply(asked);
  }

  private String link(String token) {
    return graph.address() + "/beta/next?$skiptoken=" + token;
  }

  private void assertDoubt(CloudPass pass, Doubt.Cause cause, String words) {
    assertThat(pass.trusted()).isFalse();
    assertThat(pass.doubts())
        .singleElement()
        .satisfies(doubt -> {
          assertThat(doubt.cause()).isEqualTo(cause);
          assertThat(doubt.sentence()).contains(words);
        });
  }

  @Test
  void aListThatEndsEarlyIsNotTrusted() {
    list(10, _ -> page(items(0, 9), ""));

    var pass = pass();

    assertDoubt(pass, Doubt.Cause.MISSING, "9 came, but Graph counts 10");
    assertThat(given).as("what came is good").isEqualTo(9);
  }

  @Test
  void aListThatLeavesOutAPageIsNotTrusted() {
    list(
        9,
        asked ->
            asked.address().contains("skiptoken")
                ? page(items(6, 9), "")
                : page(items(0, 3), link("2")));

    assertDoubt(pass(), Doubt.Cause.MISSING, "6 came, but Graph counts 9");
  }

  @Test
  void whatCameOrWentMeanwhileIsNoFault() {
    var counts = List.of(10L, 8L).iterator();
    graph.answer =
        asked ->
            asked.address().contains("/$count")
                ? Reply.count(counts.next())
                : page(items(0, 9), "");

    assertThat(pass().trusted()).isTrue();
  }

  @Test
  void aLinkThatLeadsBackEndsThePass() {
    list(6, asked -> page(items(0, asked.address().contains("skiptoken") ? 6 : 3), link("same")));

    var pass = pass();

    assertThat(pass.trusted()).isFalse();
    assertThat(pass.doubts()).extracting(Doubt::cause).containsOnly(Doubt.Cause.REPEATED);
    assertThat(given).isEqualTo(6);
  }

  @Test
  void whatComesTwiceIsGivenOutOnceAndNotTrusted() {
    list(
        6,
        asked ->
            asked.address().contains("skiptoken")
                ? page(items(2, 6), "")
                : page(items(0, 3), link("2")));

    assertDoubt(pass(), Doubt.Cause.REPEATED, "1 came twice");
    assertThat(given).isEqualTo(6);
  }

  @Test
  void pagesOfNothingAreBorneButNotWithoutEnd() {
    list(
        3,
        asked ->
            asked.address().contains("=2") ? page(items(0, 3), "") : page(List.of(), link("2")));
    assertThat(pass().trusted()).isTrue();

    list(3, _ -> page(items(0, 3), link(Integer.toString(graph.asked.size()))));
    assertThat(pass().doubts().getFirst().sentence()).contains("without end");
  }

  @Test
  void aTokenGoesToGraphAlone() {
    list(3, _ -> page(items(0, 3), "http://localhost:1/beta/next"));

    assertDoubt(pass(), Doubt.Cause.NONSENSE, "another place than Graph");
  }

  @Test
  void whatHasNoIdIsLeftOutAndNotTrusted() {
    list(1, _ -> page(List.of("{\"id\":\"a\"}", "{\"deviceName\":\"b\"}"), ""));

    assertDoubt(pass(), Doubt.Cause.NONSENSE, "1 came without an id");
  }

  @Test
  void whatIsNoListIsNotTrusted() {
    list(1, _ -> Reply.ok("{\"value\":{}}"));
    assertDoubt(pass(), Doubt.Cause.NONSENSE, "no page of a list");

    list(1, _ -> new Reply(200, "<html>", Map.of("Content-Type", "text/html")));
    assertThat(pass().doubts().getFirst().cause()).isEqualTo(Doubt.Cause.NONSENSE);

    list(1, _ -> Reply.ok("{\"value\":[{\"id\""));
    assertThat(pass().doubts().getFirst().cause()).isEqualTo(Doubt.Cause.NONSENSE);
  }

  /** Its list has three, on a page each; what is asked with {@code $count=true} gets this. */
  private CloudPass withoutCount(Reply counted) {
    graph.answer =
        asked -> {
          if (asked.address().contains("/$count")) {
            return Reply.error(400, "BadRequest", Map.of());
          }
          return asked.address().contains("$count=true") ? counted : page(items(0, 3), "");
        };
    return pass();
  }

  @Test
  void whereTheCountIsNotAcceptedThePageTellsIt() {
    var pass = withoutCount(counting(4));

    assertDoubt(pass, Doubt.Cause.MISSING, "3 came, but Graph counts 4");
  }

  @Test
  void aCountOfThePageAloneIsNone() {
    assertThat(withoutCount(counting(1)).counted()).isNull();
    assertThat(withoutCount(counting(3)).counted()).isEqualTo(3);
  }

  private Reply counting(int count) {
    return Reply.ok(
        "{\"@odata.count\":%d,\"@odata.nextLink\":\"%s\",\"value\":[{\"id\":\"1\"}]}"
            .formatted(count, link("2")));
  }

  @Test
  void whereGraphOffersNoCountTheListSpeaksForItself() {
    var pass = withoutCount(Reply.error(400, "BadRequest", Map.of()));

    assertThat(pass.trusted()).isTrue();
    assertThat(pass.counted()).isNull();
  }

  @Test
  void aMissingPermissionIsNamed() {
    graph.answer = _ -> Reply.error(403, "Forbidden", Map.of());

    var pass = pass();

    assertDoubt(pass, Doubt.Cause.FORBIDDEN, "DeviceManagementManagedDevices.Read.All");
    assertThat(pass.doubts().getFirst().sentence()).contains("request-id r-1");
    assertThat(pass.effort().calls()).as("not asked again").isEqualTo(1);
  }

  @Test
  void aPassThatBreaksOffKeepsWhatCame() {
    list(
        6,
        asked ->
            asked.address().contains("skiptoken")
                ? Reply.error(403, "Forbidden", Map.of())
                : page(items(0, 3), link("2")));

    var pass = pass();

    assertThat(pass.trusted()).isFalse();
    assertThat(pass.records()).isEqualTo(3);
    assertThat(given).isEqualTo(3);
  }

  @Test
  void whatTheTakerThrowsIsThrownOn() {
    list(3, _ -> page(items(0, 3), ""));

    assertThatThrownBy(() ->
            intune
                .managedDevices()
                .all(_ -> {
                  throw new IllegalStateException("full");
                }))
        .hasMessage("full");
  }

  @Test
  void graphsClockIsMeasured() {
    var slow = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
    var late = Intune.at(graph.access(), slow, time, new SplittableRandom(1));
    list(0, _ -> page(List.of(), ""));

    var pass = late.managedDevices().all(_ -> {});

    assertThat(pass.skew()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    assertThat(Duration.between(slow.instant(), pass.begun()))
        .isGreaterThan(Duration.ofMinutes(59));
  }
}
