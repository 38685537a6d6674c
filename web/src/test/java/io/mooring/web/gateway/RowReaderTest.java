package io.mooring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.wire.Batch;
import java.nio.charset.StandardCharsets;
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

  private static long id(String row) {
    var body =
        "{\"epoch\":1,\"pass\":1,\"sequence\":1,\"readAt\":\"2026-11-02T08:00:00Z\",\"rows\":["
            + row
            + "]}";
    return Wire.read(body.getBytes(StandardCharsets.UTF_8), Batch.class).rows().getFirst().id();
  }
}
