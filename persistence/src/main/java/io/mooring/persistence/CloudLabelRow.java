package io.mooring.persistence;

import io.mooring.subject.Shelf;
import io.mooring.subject.Shelf.Label;
import io.mooring.wire.Cut;
import java.util.List;
import java.util.UUID;

/** The {@code cloud_label} table: by what things are looked up. */
@SuppressWarnings("NullAway.Init")
final class CloudLabelRow {

  static final ManyRows<CloudLabelRow> TABLE =
      new ManyRows<>(
          "cloud_label",
          6,
          CloudLabelRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, value) -> row.tenant = value),
              Field.of(
                  "reading", Field.ID, row -> row.reading, (row, value) -> row.reading = value),
              Field.of("kind", Field.TEXT, row -> row.kind, (row, value) -> row.kind = value),
              Field.of("text", Field.TEXT, row -> row.text, (row, value) -> row.text = value),
              Field.of("place", Field.TEXT, row -> row.place, (row, value) -> row.place = value),
              Field.of("id", Field.TEXT, row -> row.id, (row, value) -> row.id = value)));

  UUID tenant;
  UUID reading;
  String kind;
  String text;
  String place;
  String id;

  static CloudLabelRow of(CloudThingRow thing, Label label) {
    var row = new CloudLabelRow();
    row.tenant = thing.tenant;
    row.reading = thing.reading;
    row.kind = label.kind();
    row.text = Cut.to(Shelf.LONGEST, label.text());
    row.place = thing.place;
    row.id = thing.id;
    return row;
  }
}
