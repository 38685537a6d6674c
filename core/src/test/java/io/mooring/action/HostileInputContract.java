package io.mooring.action;

import static io.mooring.action.HostileEstate.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceSort;
import io.mooring.device.Facet;
import io.mooring.device.ResourceId;
import io.mooring.device.SearchTerms;
import io.mooring.device.SourceRecord;
import io.mooring.hostile.Hostile;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import io.mooring.wire.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a site says of its devices is stored or set aside, and costs no other row anything. */
public interface HostileInputContract {

  LifePorts ports();

  /** How many texts beside the known ones each column takes. */
  int texts();

  /** How many columns one batch is about. */
  int columnsAtOnce();

  @Test
  default void everyColumnTakesEveryText() {
    Stream.of(Column.values())
        .gather(Gatherers.windowFixed(columnsAtOnce()))
        .forEach(this::takesEveryText);
  }

  private void takesEveryText(List<Column> columns) {
    var estate = new HostileEstate(ports());
    var batch = new ArrayList<Batch.Row>();
    var id = FIRST;
    for (var column : columns) {
      batch.add(estate.row(id++, "GOOD-" + column, Map.of()));
      for (var text : Hostile.texts(column.key().hashCode(), texts())) {
        batch.add(estate.row(id, "PC-" + id++, Map.of(column, text)));
      }
    }

    estate.bring(batch);

    isStoredOrSetAside(estate, batch);
    assertThat(estate.count(DeviceFilter.search("good"))).isEqualTo(columns.size());
    listsHold(estate);
  }

  private static void isStoredOrSetAside(HostileEstate estate, List<Batch.Row> batch) {
    var held = estate.held(batch);
    var setAside = estate.setAside();
    for (var row : batch) {
      var record = held.get(new ResourceId(row.id()));
      if (record == null) {
        assertThat(setAside)
            .anySatisfy(aside -> assertThat(aside.row().id()).isEqualTo(row.id()))
            .allSatisfy(aside -> assertThat(aside.why()).isNotBlank());
      } else {
        isPlain(estate, record);
      }
    }
  }

  private static void isPlain(HostileEstate estate, SourceRecord record) {
    assertThat(record.values().values())
        .allMatch(Hostile::isPlain)
        .allMatch(v -> v.length() <= 1024);
    for (var column : record.values().keySet()) {
      switch (column.type()) {
        case TEXT -> assertThat(record.text(column).orElseThrow()).isNotBlank();
        case NUMBER -> assertThat(record.number(column)).isPresent();
        case FLAG -> assertThat(record.text(column).orElseThrow()).isIn("true", "false");
        case INSTANT ->
            assertThat(record.instant(column).orElseThrow())
                .isBetween(
                    estate.clock.instant().minusSeconds(40L * 366 * 86_400),
                    estate.clock.instant().plusSeconds(367L * 86_400));
      }
    }
    assertThat(SearchTerms.of(new Device(record.device(), List.of(record))))
        .allMatch(Hostile::isPlain);
  }

  /** Every list, in each order and to its end, is as long as its count says. */
  private static void listsHold(HostileEstate estate) {
    var everything = estate.count(DeviceFilter.EVERYTHING);
    for (var sort : DeviceSort.values()) {
      for (var descending : List.of(false, true)) {
        var order = new DeviceOrder(sort, descending);
        var list = estate.list(DeviceFilter.EVERYTHING, order);
        assertThat(list).as("%s", order).extracting(device -> device.id()).doesNotHaveDuplicates();
        assertThat(list).as("%s", order).hasSize((int) everything);
      }
    }
    for (var facet : Facet.values()) {
      var counts = counts(estate, facet);
      assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(everything);
      counts.forEach((value, count) ->
          assertThat(estate.count(DeviceFilter.EVERYTHING.with(facet, Set.of(value))))
              .as("%s %s", facet, value)
              .isEqualTo(count));
    }
  }

  private static Map<String, Long> counts(HostileEstate estate, Facet facet) {
    var now = estate.clock.instant();
    return estate
        .portal
        .ports
        .devices()
        .counts(estate.scope(), DeviceFilter.EVERYTHING, facet, now)
        .numbers();
  }

  @Test
  default void whatIsSetAsideIsKeptAsItCame() {
    var estate = new HostileEstate(ports());
    var rows = new ArrayList<Batch.Row>();
    var id = FIRST;
    for (var text : Hostile.texts(7, texts())) {
      rows.add(new Batch.Row(id++, Map.of(Column.MODEL.key(), text, text, text), null));
    }

    var answer = estate.bring(rows);

    assertThat(answer.setAside()).hasSameSizeAs(rows);
    for (var aside : estate.setAside()) {
      var sent = Objects.requireNonNull(rows.get((int) (aside.row().id() - FIRST)).full());
      var kept = Objects.requireNonNull(aside.row().full());
      assertThat(kept.get(Column.MODEL.key()))
          .isEqualTo(PlainText.whole(sent.getOrDefault(Column.MODEL.key(), "")));
    }
  }

  @Test
  default void idsThatCollideCostNothing() {
    var estate = new HostileEstate(ports());
    var broken = new Batch.Row(FIRST, Map.of(), Map.of());

    var answer =
        estate.bring(
            List.of(
                estate.row(FIRST, "PC-1", Map.of()),
                broken,
                estate.row(0, "ZERO", Map.of()),
                estate.row(Long.MIN_VALUE, "LEAST", Map.of()),
                estate.row(Long.MAX_VALUE, "MOST", Map.of()),
                estate.row(FIRST + 1, "PC-2", Map.of(Column.NAME, "TWICE")),
                estate.row(FIRST + 1, "PC-2", Map.of())));

    assertThat(answer.stored()).isEqualTo(3);
    assertThat(answer.setAside())
        .extracting(Batch.SetAside::id)
        .containsExactlyInAnyOrder(0L, Long.MIN_VALUE);
    assertThat(estate.setAside()).hasSize(2);
    assertThat(estate.list(DeviceFilter.EVERYTHING, DeviceOrder.BY_NAME))
        .extracting(device -> device.name())
        .containsExactly("MOST", "PC-1", "PC-2");
  }

  @Test
  default void keysThatLookAlikeMeanOtherDevices() {
    var estate = new HostileEstate(ports());
    var keys =
        List.of("ABC-1", "abc-1 ", "\u0410BC-1", "ABC-1\u0301", "ÁBC-1", "ABC\u00ad-1", "ABC-1/x");
    var devices = new ArrayList<DeviceId>();
    var id = FIRST;
    for (var key : keys) {
      var row = estate.row(id, "PC-" + id++, Map.of(Column.CLIENT_GUID, key));
      estate.bring(List.of(row));
      devices.add(estate.held(List.of(row)).values().iterator().next().device());
    }

    assertThat(devices.get(1)).as("case and spaces don't count").isEqualTo(devices.get(0));
    assertThat(devices.get(5)).as("what nobody sees doesn't count").isEqualTo(devices.get(0));
    assertThat(Set.copyOf(devices)).hasSize(5);
  }

  @Test
  default void partsOfKeysDoNotRunIntoOneAnother() {
    var estate = new HostileEstate(ports());
    var one = hardware("A/B", "C");
    var other = hardware("A", "B/C");
    estate.bring(List.of(estate.row(FIRST, "PC-1", one), estate.row(FIRST + 1, "PC-2", other)));
    estate.bring(List.of(estate.row(FIRST, "PC-1", with(one, Column.IS_OBSOLETE, "true"))));
    estate.bring(List.of(estate.row(FIRST + 2, "PC-3", other)));

    assertThat(estate.count(DeviceFilter.search("PC-3"))).isEqualTo(1);
    assertThat(estate.count(DeviceFilter.EVERYTHING)).isEqualTo(3);
  }

  private static Map<Column, String> hardware(String serial, String board) {
    return Map.of(Column.SERIAL_NUMBER, serial, Column.SMBIOS_GUID, board);
  }

  private static Map<Column, String> with(Map<Column, String> values, Column column, String value) {
    var changed = new java.util.HashMap<>(values);
    changed.put(column, value);
    return changed;
  }

  @Test
  default void timelinesTellHostileChanges() {
    var estate = new HostileEstate(ports());
    var random = new Random(11);
    for (var step = 0; step < 40; step++) {
      var name = step % 2 == 0 ? "\u05d0\u05d1" + step : "PC " + Hostile.text(random);
      estate.bring(
          List.of(
              estate.row(FIRST, name, Map.of(Column.PRIMARY_USERS, Hostile.text(random) + step))));
    }

    var device = estate.held(List.of(estate.row(FIRST, "", Map.of()))).values().iterator().next();
    var events = estate.portal.ports.timeline().of(estate.scope(), device.device(), 1_000);
    assertThat(events).hasSizeGreaterThan(40);
    assertThat(events).allSatisfy(event -> assertThat(event.sentence()).doesNotContain("\n"));
    assertThat(events)
        .as("what runs from right to left is kept apart from the arrow")
        .anyMatch(event -> event.sentence().contains("\u2068\u05d0\u05d1"));
  }
}
