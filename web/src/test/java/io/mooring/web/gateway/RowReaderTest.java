package io.mooring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.wire.Batch;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowReaderTest {

  /** The two have the same 32-bit hash. */
  @Test
  void rowsWithoutAnIdAreNotTakenForEachOther() {
    var one = id("{\"full\":{\"name\":\"Aa\"}}");
    var other = id("{\"full\":{\"name\":\"BB\"}}");

    assertThat(one).isNegative().isNotEqualTo(other);
    assertThat(id("{ \"full\": {\"name\": \"Aa\"} }")).isEqualTo(one);
    assertThat(other).isNegative();
  }

  /** The first of each pair is read word by word, the second as a tree. */
  @Test
  void oddAndPlainRowsAreReadAlike() {
    assertThat(
            row("{\"id\":7,\"full\":{\"name\":\"A\",\"name\":\"B\",\"model\":null},\"more\":[{}]}"))
        .isEqualTo(new Batch.Row(7, Map.of("name", "B"), null))
        .isEqualTo(row("{\"id\":7,\"full\":{\"name\":\"B\"},\"hot\":3}"));
    assertThat(row("{\"hot\":{\"online\":\"true\",\"online\":null},\"id\":7,\"full\":null}"))
        .isEqualTo(new Batch.Row(7, null, Map.of()));
  }

  @Test
  void valuesThatAreNoTextsAreTakenAsTexts() {
    assertThat(row("{\"id\":7,\"full\":{\"name\":true,\"memory\":8,\"model\":[1]}}"))
        .isEqualTo(new Batch.Row(7, Map.of("name", "true", "memory", "8", "model", "[1]"), null));
    assertThat(row("null").id()).isZero();
    assertThat(row("\"text\"").id()).isNegative();
  }

  private static long id(String row) {
    return row(row).id();
  }

  private static Batch.Row row(String row) {
    var body =
        "{\"epoch\":1,\"pass\":1,\"sequence\":1,\"readAt\":\"2026-11-02T08:00:00Z\",\"rows\":["
            + row
            + "]}";
    return Wire.read(body.getBytes(StandardCharsets.UTF_8), Batch.class).rows().getFirst();
  }
}
