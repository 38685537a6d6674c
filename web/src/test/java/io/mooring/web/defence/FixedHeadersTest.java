package io.mooring.web.defence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedHeadersTest {

  @ParameterizedTest
  @CsvSource({
    "200, /VAADIN/build/indexhtml-BfnNYcbf.js, true",
    "304, /VAADIN/build/focus-utils-C_AuAz_i.js, true",
    "404, /VAADIN/build/indexhtml-BfnNYcbf.js, false",
    "200, /VAADIN/build/indexhtml.js, false",
    "200, /VAADIN/build/one/indexhtml-BfnNYcbf.js, false",
    "200, /VAADIN/static/push-BfnNYcbf.js, false"
  })
  void filesWithAHashInTheirNameAreKeptForGood(int status, String path, boolean forGood) {
    assertThat(FixedHeaders.isForGood(status, path)).isEqualTo(forGood);
  }
}
