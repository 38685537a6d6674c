package io.mooring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.wire.Batch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

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

  @Test
  void aRowAsConnectorsWriteItNeedsNoTree() {
    var row = new Batch.Row(7, Map.of("name", "B", "model", "9000"), Map.of("online", "true"));
    var batch = new Batch(1, 1, 1, Instant.parse("2026-11-02T08:00:00Z"), List.of(row));

    var read = Wire.plain(Wire.write(batch).getBytes(StandardCharsets.UTF_8), Batch.class);

    assertThat(read).isEqualTo(batch);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"full\":{}}",
        "{\"id\":\"7\"}",
        "{\"id\":7,\"hot\":3}",
        "{\"id\":7,\"full\":{\"memory\":8}}",
        "null",
        "[]"
      })
  void anOddRowNeedsOne(String row) {
    assertThatThrownBy(() -> Wire.plain(body(row), Batch.class))
        .isInstanceOf(JacksonException.class);
    assertThat(row(row)).isNotNull();
  }

  private static long id(String row) {
    return row(row).id();
  }

  private static Batch.Row row(String row) {
    return Wire.read(body(row), Batch.class).rows().getFirst();
  }

  private static byte[] body(String row) {
    var body =
        "{\"epoch\":1,\"pass\":1,\"sequence\":1,\"readAt\":\"2026-11-02T08:00:00Z\",\"rows\":["
            + row
            + "]}";
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
