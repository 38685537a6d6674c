package io.mooring.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is read from others: Linux, the JVM and the connector's log. */
class ReadingsTest {

  @Test
  void aProgramMayHaveAnyName() {
    var stat = "4711 (a) b (c) S 1 4711 4711 0 -1 4194560 9 8 7 6 120 34 5 6 20 0 30";

    assertThat(Meter.ticks(stat)).isEqualTo(154);
  }

  @Test
  void peakMemoryIsFoundByItsName() {
    var status = "Name:\tjava\nVmPeak:\t 900000 kB\nVmHWM:\t  159744 kB\nVmRSS:\t  150000 kB\n";

    assertThat(Meter.kilobytes("VmHWM:", status)).isEqualTo(159_744);
  }

  @Test
  void thisProcessHasUsedSomething() {
    var meter = new Meter(ProcessHandle.current().pid());

    assertThat(meter.cpuMillis()).isPositive();
    assertThat(meter.peakKilobytes()).isPositive();
    assertThat(meter.residentKilobytes()).isPositive();
  }

  @Test
  void aHeapIsTheMostOfItsCollections() {
    var log =
        GcLog.of(
            List.of(
                "[0.008s][info][gc] Using Serial",
                "[1.9s][info][gc] GC(0) Pause Young (Allocation Failure) 69M->12M(247M) 9.1ms",
                "[2.4s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 60M->11M(251M) 40.0ms"));

    assertThat(List.of(log.peakUsed(), log.peakLeft(), log.peakCommitted()))
        .containsExactly(69, 12, 251);
  }

  @Test
  void aPassIsAsLongAsItsLinesAreApart() {
    var begin = "2026-11-22T13:00:00.250Z INFO  Pass 3 (FULL) begins";
    var end =
        "2026-11-22T13:00:07.750Z INFO  Pass 3 (FULL): 15000 devices seen, 300 rows sent, 0 set"
            + " aside, 0 without a readable id. The portal says TRUSTED: well";

    assertThat(Pass.isBegin(begin)).isTrue();
    assertThat(Pass.isEnd(end)).isTrue();
    assertThat(Pass.isEnd(begin)).isFalse();
    var pass = Pass.of(begin, end);
    assertThat(pass.length()).isEqualTo(Duration.ofMillis(7500));
    assertThat(List.of(pass.seen(), pass.sent())).containsExactly(15_000L, 300L);
  }

  @Test
  void whatAPageIsPushedCountsToo() {
    var answer = JsonMapper.shared().readTree("{\"encodedDataLength\": 1200}");
    var frame = JsonMapper.shared().readTree("{\"response\": {\"payloadData\": \"für\"}}");

    assertThat(Chromium.bytes("Network.loadingFinished", answer)).isEqualTo(1200);
    assertThat(Chromium.bytes("Network.webSocketFrameReceived", frame)).isEqualTo(4);
    assertThat(Chromium.bytes("Network.dataReceived", answer)).isZero();
  }
}
