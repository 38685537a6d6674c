package io.mooring.lab.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.lab.story.FiveStories.Who;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A restart through portal, connector and site ends in a story that is true, not in "pending". */
@ParameterizedClass(name = "{0}")
@MethodSource("io.mooring.lab.story.StoryDatabase#one")
class RestartStoriesIT {

  @TempDir static Path folder;
  private static @Nullable RunningMooring mooring;
  private static @Nullable FiveStories stories;

  private final StoryDatabase database;

  RestartStoriesIT(StoryDatabase database) {
    this.database = database;
  }

  @BeforeParameterizedClassInvocation
  static void live(StoryDatabase database) throws IOException {
    var started = RunningMooring.start(folder.resolve("data-" + database), 300, database);
    mooring = started;
    stories = new FiveStories(started);
    stories.live();
  }

  @AfterParameterizedClassInvocation
  static void stop(StoryDatabase database) {
    if (mooring != null) {
      mooring.close();
    }
    database.drop();
  }

  @Test
  void itIsToldOnTheDatabaseThatWasAskedFor() {
    assertThat(Objects.requireNonNull(mooring).database()).startsWith(database + " ");
  }

  @Test
  void theOnlineOneRestartsAndAnEventProvesIt() throws IOException {
    var order = order(Who.ONLINE);

    assertThat(state(order)).isEqualTo("confirmed");
    assertThat(FiveStories.shows(order, "restartEvent")).isTrue();
  }

  @Test
  void theOfflineOneIsNotKnownToHaveHeardOfIt() throws IOException {
    var order = order(Who.OFFLINE);

    assertThat(state(order)).isEqualTo("unknown");
    assertThat(sentence(order)).contains("was offline", "stays at the site");
    assertThat(FiveStories.isReceived(order)).isFalse();
  }

  @Test
  void theSleepingOneHearsOfItWhenItWakesAndRestarts() throws IOException {
    var order = order(Who.SLEEPING);

    assertThat(state(order)).isEqualTo("confirmed");
    assertThat(FiveStories.sentences(order)).anyMatch(said -> said.contains("is offline"));
  }

  @Test
  void theReimagedOneIsAnotherClientNow() throws IOException {
    var order = order(Who.REIMAGED);

    assertThat(state(order)).isEqualTo("unknown");
    assertThat(sentence(order)).contains("was installed anew");
    assertThat(FiveStories.shows(order, "newResourceId")).isTrue();
  }

  @Test
  void theOneThatReceivesItAndNeverRestartsEndsUnknown() throws IOException {
    var order = order(Who.STUBBORN);

    assertThat(state(order)).isEqualTo("unknown");
    assertThat(sentence(order)).contains("received it");
    assertThat(FiveStories.isReceived(order)).isTrue();
    assertThat(FiveStories.shows(order, "restartEvent")).isFalse();
  }

  @Test
  void theSiteWasAskedOnceForEach() throws IOException {
    for (var who : Who.values()) {
      assertThat(stories().asked(who)).as(who.toString()).isEqualTo(1);
    }
  }

  private static JsonNode order(Who who) throws IOException {
    return stories().order(who);
  }

  private static FiveStories stories() {
    return Objects.requireNonNull(stories);
  }

  private static String state(JsonNode order) {
    return order.get("state").asString();
  }

  private static String sentence(JsonNode order) {
    return order.get("sentence").asString();
  }
}
