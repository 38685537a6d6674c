package io.mooring.connector.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.wire.Column;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | FLAG | true",
        "0 | FLAG | false",
        "1 | FLAG | true",
        "\"True\" | FLAG | true",
        "7 | FLAG | 7",
        "16384 | NUMBER | 16384",
        "16384.0 | NUMBER | 16384",
        "\"16384\" | NUMBER | 16384",
        "\"much\" | NUMBER | much",
        "\"1e999999999\" | NUMBER | 1e999999999",
        "\"2026-11-23T08:00:00Z\" | INSTANT | 2026-11-23T08:00:00Z",
        "\"2026-11-23T09:00:00+01:00\" | INSTANT | 2026-11-23T08:00:00Z",
        "\"0001-01-01T00:00:00Z\" | INSTANT | 0001-01-01T00:00:00Z",
        "\"yesterday\" | INSTANT | yesterday",
        "\"<b>PC</b>\" | TEXT | <b>PC</b>",
        "5 | TEXT | 5",
      })
  void writesASitesValueAsTheWireHasIt(String json, Column.Type type, String expected) {
    assertThat(of(json, type)).isEqualTo(expected);
  }

  @Test
  void joinsAListInItsOrder() {
    assertThat(of("[\"10.0.0.2\", null, \"10.0.0.1\"]", Column.Type.TEXT))
        .isEqualTo("10.0.0.2\n10.0.0.1");
  }

  @Test
  void leavesOutWhatSaysNothing() {
    assertThat(of("null", Column.Type.TEXT)).isNull();
    assertThat(of("\"  \"", Column.Type.TEXT)).isNull();
    assertThat(of("[]", Column.Type.TEXT)).isNull();
  }

  @Test
  void halfACharacterDoesNotStopAPass() {
    assertThat(of("\"PC-\\ud800\"", Column.Type.TEXT)).isEqualTo("PC-\ufffd");
  }

  private static @Nullable String of(String json, Column.Type type) {
    return Values.of(new JsonMapper().readTree(json), type);
  }
}
