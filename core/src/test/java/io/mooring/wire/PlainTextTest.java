package io.mooring.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.hostile.Hostile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void nothingHostileIsLeftOfAnyText() {
    for (var text : Hostile.texts(1, 5_000)) {
      assertThat(PlainText.of(text))
          .matches(Hostile::isPlain)
          .isEqualTo(PlainText.of(text).strip());
      assertThat(PlainText.line(text)).matches(Hostile::isPlain).doesNotContain("\n");
      assertThat(PlainText.line(PlainText.line(text))).isEqualTo(PlainText.line(text));
      assertThat(PlainText.of(PlainText.of(text))).isEqualTo(PlainText.of(text));
      assertThat(PlainText.named(text)).matches(Hostile::isPlain);
      assertThat(encoded(PlainText.whole(text))).isEqualTo(PlainText.whole(text));
    }
  }

  private static String encoded(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  @Test
  void whatPeopleWriteStaysAsItIs() {
    assertThat(PlainText.line("Zoë’s PC – Büro №5 😀 東京 אבג"))
        .isEqualTo("Zoë’s PC – Büro №5 😀 東京 אבג");
    assertThat(PlainText.of("one\r\n\r\n two ")).isEqualTo("one\ntwo");
    assertThat(PlainText.line("one\r\n\r\n two\tthree\u00a0four")).isEqualTo("one two three four");
  }

  @Test
  void aNameThatShowsNothingIsNone() {
    assertThat(PlainText.line("\u3164\u200b\u2800\ufe0f")).isEmpty();
  }

  @Test
  void onlyWhatRunsFromRightToLeftIsKeptApart() {
    assertThat(PlainText.apart("PC-1")).isEqualTo("PC-1");
    assertThat(PlainText.apart("\u05d0 1")).isEqualTo("\u2068\u05d0 1\u2069");
  }

  @Test
  void whatWouldGoCanBeNamed() {
    assertThat(PlainText.named("a\u202eb\u0000")).isEqualTo("a⟨U+202E⟩b⟨U+0000⟩");
  }
}
