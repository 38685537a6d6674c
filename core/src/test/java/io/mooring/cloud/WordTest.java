package io.mooring.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {

  @Test
  void aKnownWordHasAMeaningWhateverItsCapitals() {
    var word = Word.of("nonCompliant", ComplianceState.class);

    assertThat(word.raw()).isEqualTo("nonCompliant");
    assertThat(word.means(ComplianceState.NOT_COMPLIANT)).isTrue();
  }

  @Test
  void aNewWordIsKeptWithoutAMeaning() {
    var word = Word.of("quarantined", ComplianceState.class);

    assertThat(word).isEqualTo(new Word<>("quarantined", null));
    assertThat(word.means(ComplianceState.ERROR)).isFalse();
  }

  @Test
  void graphsOwnUnknownMeansNothing() {
    assertThat(Word.of("unknown", MdmEnrolment.JoinType.class).meaning()).isNull();
  }
}
