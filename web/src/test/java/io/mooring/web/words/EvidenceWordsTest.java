package io.mooring.web.words;

import static io.mooring.web.words.SampleOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceWordsTest {

  @Test
  void theMostTellingComesFirstAndTimesAreTheReadersOwn() {
    var evidence =
        Map.of(
            "operationId", "16777217",
            "online", "false",
            "lastBoot", "2026-01-05T10:42:00Z",
            "somethingNew", "x");

    assertThat(EvidenceWords.lines(evidence, NOW, ZoneId.of("Europe/Zurich")))
        .isEqualTo(
            List.of(
                "Last boot: 11:42",
                "Online: no",
                "Operation at the site: 16777217",
                "somethingNew: x"));
  }

  @Test
  void aCountOfNoneIsLeftOut() {
    var counts = Map.of("completedClients", "1", "failedClients", "0", "offlineClients", "0");

    assertThat(EvidenceWords.lines(counts, NOW, ZoneOffset.UTC))
        .isEqualTo(List.of("Clients that received it: 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lastBoot",
        "restartEvent",
        "restartRequested",
        "lastOnline",
        "lastOffline",
        "online",
        "completedClients",
        "failedClients",
        "offlineClients",
        "unknownClients",
        "operationId",
        "resourceId",
        "newResourceId",
        "newClientGuid",
        "applicationsChanged",
        "applications",
        "lastPolicyRequest",
        "lastHeartbeat",
        "lastHardwareScan",
        "complianceEvaluated"
      })
  void everyKeyHasAWord(String key) {
    assertThat(EvidenceWords.lines(Map.of(key, "1"), Instant.EPOCH, ZoneOffset.UTC).getFirst())
        .endsWith(": 1")
        .doesNotStartWith(key);
  }
}
