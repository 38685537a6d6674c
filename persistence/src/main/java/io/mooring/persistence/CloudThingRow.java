package io.mooring.persistence;

import io.mooring.subject.Labelling;
import io.mooring.subject.Reading;
import io.mooring.subject.Shelf;
import io.mooring.wire.Cut;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The {@code cloud_thing} table: what readings of the cloud brought. */
@SuppressWarnings("NullAway.Init")
final class CloudThingRow {

  static final ManyRows<CloudThingRow> TABLE =
      new ManyRows<>(
          "cloud_thing",
          3,
          CloudThingRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, value) -> row.tenant = value),
              Field.of(
                  "reading", Field.ID, row -> row.reading, (row, value) -> row.reading = value),
              Field.of("id", Field.TEXT, row -> row.id, (row, value) -> row.id = value),
              Field.of("place", Field.TEXT, row -> row.place, (row, value) -> row.place = value),
              Field.of("facts", Field.JSON, row -> row.facts, (row, value) -> row.facts = value)));

  UUID tenant;
  UUID reading;
  String id;
  String place;
  String facts;

  static <T> CloudThingRow of(Reading reading, Labelling<T> labelling, T thing) {
    var row = new CloudThingRow();
    row.tenant = reading.tenant().value();
    row.reading = reading.id();
    row.id = Cut.to(Shelf.LONGEST, labelling.id().apply(thing));
    row.place = Cut.to(Shelf.LONGEST, labelling.place().apply(thing));
    row.facts = CloudJson.of(thing);
    return row;
  }

  <T> Stream<CloudLabelRow> labels(Labelling<T> labelling, T thing) {
    return labelling.labels().apply(thing).distinct().map(label -> CloudLabelRow.of(this, label));
  }
}
