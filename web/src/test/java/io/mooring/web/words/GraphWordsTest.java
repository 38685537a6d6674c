package io.mooring.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphWordsTest {

  @ParameterizedTest
  @CsvSource({
    "windows10CompliancePolicy, Windows 10 and later",
    "iosCompliancePolicy, iOS",
    "fridgeCompliancePolicy, fridge",
    "deviceCompliance, deviceCompliance"
  })
  void aKindOfPolicyIsToldByItsPlatform(String raw, String said) {
    assertThat(GraphWords.policyKind(raw)).isEqualTo(said);
  }

  @Test
  void namesOfSeveralWordsAreSpaced() {
    assertThat(GraphWords.spaced("NotCloudManaged")).isEqualTo("Not cloud managed");
    assertThat(GraphWords.spaced("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      value = {
        "HP, HP ProBook 450, HP ProBook 450",
        "Dell Inc., Latitude 5440, Dell Inc. Latitude 5440",
        "?, Latitude, Latitude",
        "LENOVO, ?, LENOVO"
      })
  void aMakerIsNamedOnce(String maker, String model, String said) {
    assertThat(GraphWords.model(maker, model)).isEqualTo(said);
  }
}
