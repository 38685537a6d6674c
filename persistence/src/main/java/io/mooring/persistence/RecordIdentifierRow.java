package io.mooring.persistence;

import static java.util.Comparator.comparingLong;

import io.mooring.device.SourceRecord;
import io.mooring.inventory.SourceRecords.Naming;
import io.mooring.inventory.Traits;
import io.mooring.reconciliation.Identifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The {@code record_identifier} table: by what records are found that may be of one computer. */
final class RecordIdentifierRow {

  private static final ManyRows<RecordIdentifierRow> TABLE =
      new ManyRows<>(
          "record_identifier",
          4,
          RecordIdentifierRow::new,
          List.of(
              Field.of(
                  "identifier",
                  Field.NUMBER,
                  row -> row.identifier,
                  (row, n) -> row.identifier = n),
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("site", Field.ID, row -> row.site, (row, id) -> row.site = id),
              Field.of(
                  "resource_id",
                  Field.NUMBER,
                  row -> row.resourceId,
                  (row, id) -> row.resourceId = id)));

  private static final UUID NONE = new UUID(0, 0);

  private long identifier;
  private UUID tenant = NONE;
  private UUID site = NONE;
  private long resourceId;

  private static RecordIdentifierRow of(MessageDigest sha256, Naming naming) {
    var row = new RecordIdentifierRow();
    row.identifier = number(sha256, naming.identifier());
    row.tenant = naming.site().tenant().value();
    row.site = naming.site().site().value();
    row.resourceId = naming.resource().value();
    return row;
  }

  /** What agrees in it by chance is told apart by the records themselves. */
  static long number(MessageDigest sha256, Identifier identifier) {
    var text = identifier.kind().key() + "\n" + identifier.value();
    return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  static void put(StatelessSession session, Collection<Naming> gained, Collection<Naming> lost) {
    TABLE.delete(session, rows(lost));
    TABLE.insert(session, rows(gained));
  }

  /** In the index's order each of its pages is touched once. */
  private static List<RecordIdentifierRow> rows(Collection<Naming> namings) {
    var sha256 = CohortRow.sha256();
    return namings.stream()
        .map(naming -> of(sha256, naming))
        .sorted(comparingLong(row -> row.identifier))
        .toList();
  }

  /** Writes down what is not yet of these records. */
  static void complete(StatelessSession session, Collection<SourceRecord> records) {
    var sha256 = CohortRow.sha256();
    var rows = new HashMap<List<Object>, RecordIdentifierRow>();
    for (var record : records) {
      for (var identifier : Traits.leading(record)) {
        var row = of(sha256, new Naming(record.site(), record.resource(), identifier));
        rows.put(List.of(row.identifier, row.tenant, row.site, row.resourceId), row);
      }
    }
    var columns = List.of("identifier", "tenant", "site", "resource_id");
    TABLE
        .find(session, columns, rows.keySet())
        .forEach(row -> rows.remove(List.of(row.identifier, row.tenant, row.site, row.resourceId)));
    TABLE.insert(
        session, rows.values().stream().sorted(comparingLong(row -> row.identifier)).toList());
  }
}
