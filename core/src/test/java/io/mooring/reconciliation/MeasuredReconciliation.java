package io.mooring.reconciliation;

import io.mooring.device.Birth;
import io.mooring.device.DeviceId;
import io.mooring.reconciliation.Identifier.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reconciles records that {@code ./mooring bench reconcile} has written, in a process of its own:
 * the lab that writes and judges them shares no type with the product. It is among the tests so
 * that nothing that measures is in what is installed.
 *
 * <p>Each line of the first file is a record, in the columns of the lab's {@code Field}; the same
 * line of the second file gets its device and, after a tab, its group by serial number alone.
 */
public final class MeasuredReconciliation {

  private static final int ROUNDS = 5;

  private MeasuredReconciliation() {}

  /** The columns, in their order. */
  private enum Column {
    SOURCE,
    PLACE,
    REALM,
    ID,
    ENTRA_DEVICE_ID,
    INTUNE_ID,
    CLIENT_GUID,
    MDM_ID,
    HARDWARE_ID,
    SERIAL,
    SMBIOS_GUID,
    MAC_ADDRESSES,
    MANUFACTURER,
    MODEL,
    NAME,
    OWNER,
    SINCE,
    LAST_SEEN,
    ENDED
  }

  private record Row(int number, Map<Column, String> cells) {

    static Row of(int number, String line) {
      var cells = new EnumMap<Column, String>(Column.class);
      var texts = List.of(line.split("\t", -1)).iterator();
      for (var column : Column.values()) {
        cells.put(column, texts.next());
      }
      return new Row(number, cells);
    }

    String cell(Column column) {
      return cells.getOrDefault(column, "");
    }

    private @Nullable Instant instant(Column column) {
      return cell(column).isEmpty() ? null : Instant.parse(cell(column));
    }

    RecordKey key() {
      var source = Source.ofKey(cell(Column.SOURCE)).orElseThrow();
      return new RecordKey(source, cell(Column.PLACE), cell(Column.ID));
    }

    Sighting sighting() {
      var identifiers = new ArrayList<Identifier>();
      for (var kind :
          List.of(
              Kind.ENTRA_DEVICE_ID,
              Kind.INTUNE_ID,
              Kind.MDM_ID,
              Kind.SERIAL,
              Kind.SMBIOS_GUID,
              Kind.NAME,
              Kind.OWNER)) {
        Identifier.of(kind, cell(Column.valueOf(kind.name()))).ifPresent(identifiers::add);
      }
      for (var kind : List.of(Kind.CLIENT_GUID, Kind.HARDWARE_ID)) {
        Identifier.within(cell(Column.REALM), kind, cell(Column.valueOf(kind.name())))
            .ifPresent(identifiers::add);
      }
      for (var card : cell(Column.MAC_ADDRESSES).split(" ", -1)) {
        Identifier.of(Kind.MAC_ADDRESS, card).ifPresent(identifiers::add);
      }
      Identifier.model(cell(Column.MANUFACTURER), cell(Column.MODEL)).ifPresent(identifiers::add);
      return new Sighting(
          key(),
          cell(Column.REALM),
          identifiers,
          new Life(
              instant(Column.SINCE),
              instant(Column.LAST_SEEN),
              Boolean.parseBoolean(cell(Column.ENDED))),
          new Birth(new DeviceId(new UUID(0, number)), Instant.ofEpochSecond(number)));
    }
  }

  /** What was made, and how long it took. */
  private record Timed<T>(T result, double seconds) {

    static <T> Timed<T> of(Supplier<T> what) {
      var begun = System.nanoTime();
      var result = what.get();
      return new Timed<>(result, (System.nanoTime() - begun) / 1e9);
    }
  }

  /** With the two files; what is printed is a line of JSON. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] files) throws IOException {
    var rows = read(Path.of(files[0]));
    var times = new ArrayList<Double>();
    var baselines = new ArrayList<Double>();
    var result = new Reconciliation(List.of(), List.of());
    Map<String, List<Row>> bySerial = Map.of();
    for (var round = 0; round < ROUNDS; round++) {
      var baseline = Timed.of(() -> bySerial(rows));
      var timed = Timed.of(() -> reconciled(rows));
      baselines.add(baseline.seconds());
      times.add(timed.seconds());
      bySerial = baseline.result();
      result = timed.result();
    }
    Files.write(Path.of(files[1]), answers(rows, result, bySerial));
    System.out.printf(
        "{\"found\":%d,\"suspected\":%d,\"ambiguous\":%d,\"first\":%f,\"seconds\":%f,\"baseline\":%f}%n",
        result.devices().size(),
        result.suspectedDuplicates().size(),
        result.devices().stream().filter(ReconciledDevice::ambiguous).count(),
        times.getFirst(),
        median(times),
        median(baselines));
  }

  private static List<Row> read(Path file) throws IOException {
    var rows = new ArrayList<Row>();
    for (var line : Files.readAllLines(file)) {
      rows.add(Row.of(rows.size(), line));
    }
    return rows;
  }

  private static Reconciliation reconciled(List<Row> rows) {
    return Reconciliation.of(rows.stream().map(Row::sighting).toList(), List.of());
  }

  /** A plain hash join; who has no serial number is alone. */
  private static Map<String, List<Row>> bySerial(List<Row> rows) {
    var groups = new HashMap<String, List<Row>>();
    for (var row : rows) {
      var serial = row.cell(Column.SERIAL);
      var key = serial.isEmpty() ? "\t" + row.number() : serial;
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private static List<String> answers(
      List<Row> rows, Reconciliation result, Map<String, List<Row>> bySerial) {
    var devices = new HashMap<RecordKey, String>();
    for (var device : result.devices()) {
      device.records().forEach(record -> devices.put(record, device.id().toString()));
    }
    var groups = new String[rows.size()];
    bySerial
        .values()
        .forEach(group ->
            group.forEach(
                row -> groups[row.number()] = Integer.toString(group.getFirst().number())));
    return rows.stream().map(row -> devices.get(row.key()) + "\t" + groups[row.number()]).toList();
  }

  private static double median(List<Double> times) {
    var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
