package io.mooring.lab.labelled;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelledEstateTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private static final List<LabelledRecord> RECORDS = records(7);

  private static List<LabelledRecord> records(long seed) {
    return new LabelledEstate(seed, 1500, NOW).records();
  }

  private static String value(LabelledRecord record, Field field) {
    return record.values().getOrDefault(field, "");
  }

  @Test
  void theSameSeedMakesTheSameRecords() {
    assertThat(records(7)).isEqualTo(RECORDS);
    assertThat(records(8)).isNotEqualTo(RECORDS);
  }

  @Test
  void eachRecordHasAKeyOfItsOwn() {
    assertThat(RECORDS)
        .extracting(record ->
            List.of(
                value(record, Field.SOURCE), value(record, Field.PLACE), value(record, Field.ID)))
        .doesNotHaveDuplicates();
  }

  @Test
  void aLineHoldsTheValuesAlone() {
    assertThat(RECORDS.getFirst().line().split("\t", -1)).hasSize(Field.values().length);
    assertThat(new LabelledRecord(12345, Map.of(Field.NAME, "a\tb\nc")).line().strip())
        .isEqualTo("a b c");
  }

  @Test
  void allSourcesTellOfItAboutThreeTimes() {
    Map<String, Long> sources =
        RECORDS.stream().collect(groupingBy(record -> value(record, Field.SOURCE), counting()));

    assertThat(sources)
        .containsOnlyKeys("configMgr", "intune", "entra", "autopilot", "thirdPartyMdm");
    assertThat(sources.values()).allMatch(count -> count > 50);
    assertThat(RECORDS).hasSizeBetween(3700, 4500);
  }

  @Test
  void nothingIsHeardOfBeforeItIsThere() {
    assertThat(RECORDS)
        .filteredOn(record -> "false".equals(value(record, Field.ENDED)))
        .allSatisfy(record ->
            assertThat(Instant.parse(value(record, Field.SINCE)))
                .isBefore(Instant.parse(value(record, Field.LAST_SEEN))));
  }

  @Test
  void reimagedAndUnnumberedComputersAreThere() {
    var clients =
        RECORDS.stream()
            .filter(record -> "configMgr".equals(value(record, Field.SOURCE)))
            .collect(groupingBy(LabelledRecord::computer, counting()));

    assertThat(clients.values()).anyMatch(count -> count > 1);
    assertThat(RECORDS).anyMatch(record -> value(record, Field.SERIAL).contains("filled"));
  }
}
