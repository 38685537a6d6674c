package io.mooring.web.words;

import static io.mooring.web.words.SampleOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.action.ConfigMgrAction;
import io.mooring.action.OrderState;
import io.mooring.action.RemoteAction;
import io.mooring.action.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WaitingWordsTest {

  private static final Instant BEFORE = NOW.minus(Duration.ofMinutes(15));
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(15));

  private final WaitingWords words =
      new WaitingWords(SampleOrder.warned(Duration.ofMinutes(90)), NOW, ZoneOffset.UTC);

  @Test
  void silence() {
    assertThat(words.of(new Waiting.ConnectorSilent(BEFORE)))
        .startsWith("No connector of the site has called since 10:30.");
    assertThat(words.of(new Waiting.ConnectorSilent(null)))
        .isEqualTo("No connector of the site has called yet.");
  }

  @Test
  void troubleIsSaidInTheConnectorsWords() {
    assertThat(words.of(new Waiting.SiteTrouble("It answered 403.", "Give rights.", BEFORE)))
        .contains("since 10:30", "It answered 403.", "Give rights.");
  }

  @Test
  void theConnectorsTurn() {
    assertThat(words.of(new Waiting.ForConnector())).contains("to fetch it");
    assertThat(words.of(new Waiting.Lease(LATER)))
        .isEqualTo(
            "A connector has fetched it. If it has not begun by 11:00, it is handed out again.");
    assertThat(words.of(new Waiting.ForSite(BEFORE)))
        .contains("began to send it at 10:30", "has not yet said that it took it");
  }

  @Test
  void anOfflineDevice() {
    assertThat(words.of(new Waiting.DeviceOffline(BEFORE, NOW)))
        .startsWith("The device is offline since 10:30 (as of 10:45). The request stays");
    assertThat(words.of(new Waiting.DeviceOffline(null, Instant.EPOCH)))
        .startsWith("The device is offline. The request stays");
  }

  @Test
  void anAnswer() {
    assertThat(words.of(new Waiting.ForAnswer(LATER))).endsWith("it asks the site by 11:00.");
    assertThat(words.of(new Waiting.ForAnswer(BEFORE)))
        .endsWith("it should have asked the site by 10:30.");
    assertThat(words.of(new Waiting.ForAnswer(null))).endsWith("is not known.");
  }

  @Test
  void aCountdownThatIsOverIsNotSaidToHaveRestarted() {
    assertThat(words.of(new Waiting.Countdown(LATER)))
        .endsWith(
            "By the countdown of 90 minutes that was assumed when it was asked, it restarts by"
                + " 11:00.");
    assertThat(words.of(new Waiting.Countdown(BEFORE)))
        .startsWith(
            "By the countdown of 90 minutes that was assumed when it was asked, it was over")
        .contains("over by 10:30", "Nothing has proved it yet", "a newer boot time")
        .doesNotContain("restarts by");
  }

  @Test
  void evidenceThatIsMissingIsNamedForEveryAction() {
    for (var action : RemoteAction.ALL) {
      var sentence =
          new WaitingWords(SampleOrder.of(action, OrderState.STARTED, NOW), NOW, ZoneOffset.UTC)
              .of(new Waiting.ForEvidence(BEFORE));
      assertThat(sentence).contains("10:30", SignWords.proofs(action));
    }
    assertThat(SignWords.proofs(ConfigMgrAction.RESTART))
        .isEqualTo(
            "a newer boot time of the device or the event by which Windows writes that it"
                + " restarts");
  }
}
