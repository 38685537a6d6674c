package io.mooring.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MeasuredTest {

  @Test
  void percentilesAreTimesThatWereMeasured() {
    var line = JsonMapper.shared().createObjectNode();

    Measured.ofNanos(LongStream.rangeClosed(1, 200).mapToObj(ms -> ms * 1_000_000).toList())
        .into(line);

    assertThat(line.toString())
        .isEqualTo("{\"p50\":100.0,\"p95\":190.0,\"p99\":198.0,\"max\":200.0,\"times\":200}");
  }

  @Test
  void oneTimeIsEveryPercentile() {
    var one = Measured.ofNanos(List.of(1_234_567L));

    assertThat(List.of(one.median(), one.percentile(99))).containsOnly(1.235);
  }

  @Test
  void ofNothingThereIsNoPercentile() {
    assertThatIllegalArgumentException().isThrownBy(() -> Measured.ofNanos(List.of()));
  }
}
