package io.mooring.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.reconciliation.Evidence;
import io.mooring.reconciliation.Identifier.Kind;
import io.mooring.reconciliation.Match;
import io.mooring.reconciliation.RecordKey;
import io.mooring.reconciliation.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchWordsTest {

  private static final Evidence SERIAL = new Evidence(Kind.SERIAL, "5cg1", "5cg1", 60);
  private static final Evidence MODEL = new Evidence(Kind.MODEL, "hp/x2", "hp/x2", 20);
  private static final Evidence NAME = new Evidence(Kind.NAME, "pc-1", "pc-1", 20);
  private static final Evidence SHARED = new Evidence(Kind.SMBIOS_GUID, "03000", "03000", 0);
  private static final Evidence AGAINST = new Evidence(Kind.ENTRA_DEVICE_ID, "a", "b", -20);

  private static Match match(Evidence... evidence) {
    return new Match(
        new RecordKey(Source.CONFIGMGR, "PS1", "1"),
        new RecordKey(Source.INTUNE, "Intune", "2"),
        List.of(evidence));
  }

  @Test
  void listsWhatIsInCommonAndCounts() {
    assertThat(MatchWords.common(match(SERIAL, MODEL, NAME, SHARED, AGAINST)))
        .isEqualTo("The same serial number, model and name");
    assertThat(MatchWords.common(match(SERIAL))).isEqualTo("The same serial number");
    assertThat(MatchWords.common(match(SHARED))).isEqualTo("Nothing that counts");
  }

  @Test
  void tellsWhatSpeaksForAndAgainstItAndHowMuch() {
    assertThat(MatchWords.of(SERIAL)).isEqualTo("For it, 60: serial number 5cg1");
    assertThat(MatchWords.of(AGAINST))
        .isEqualTo("Against it, 20: Entra device id a and b at one time");
    assertThat(MatchWords.of(SHARED))
        .isEqualTo("Of no weight: SMBIOS GUID 03000, which many share");
    assertThat(MatchWords.score(match(SERIAL, MODEL, AGAINST)))
        .isEqualTo("Together 60; 80 are enough");
  }
}
