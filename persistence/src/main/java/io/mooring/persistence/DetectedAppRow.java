package io.mooring.persistence;

import io.mooring.app.FoundApp;
import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The {@code detected_app} table. */
@Entity
@Table(name = "detected_app")
@IdClass(DetectedAppRow.Key.class)
@SuppressWarnings("NullAway.Init")
class DetectedAppRow {

  /** In order of name and version. */
  static final String PLACES = "detected_app_place";

  /** What Intune says of the app itself; how many have it is counted beside. */
  static final ManyRows<DetectedAppRow> FACTS =
      new ManyRows<>(
          "detected_app",
          2,
          DetectedAppRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("id", Field.NUMBER, row -> row.id, (row, id) -> row.id = id),
              Field.of(
                  "intune_id", Field.TEXT, row -> row.intuneId, (row, text) -> row.intuneId = text),
              Field.orNull("name", Field.TEXT, row -> row.name, (row, text) -> row.name = text),
              Field.orNull(
                  "version", Field.TEXT, row -> row.version, (row, text) -> row.version = text),
              Field.orNull(
                  "publisher",
                  Field.TEXT,
                  row -> row.publisher,
                  (row, text) -> row.publisher = text),
              Field.orNull(
                  "platform", Field.TEXT, row -> row.platform, (row, text) -> row.platform = text),
              Field.orNull(
                  "size_bytes", Field.NUMBER, row -> row.sizeBytes, (row, n) -> row.sizeBytes = n),
              Field.orNull(
                  "reported", Field.NUMBER, row -> row.reported, (row, n) -> row.reported = n),
              Field.of("place", Field.TEXT, row -> row.place, (row, text) -> row.place = text)));

  private static final int LONGEST = 255;

  record Key(UUID tenant, long id) {}

  @Id UUID tenant;
  @Id long id;
  String intuneId;
  @Nullable String name;
  @Nullable String version;
  @Nullable String publisher;
  @Nullable String platform;
  @Nullable Long sizeBytes;
  @Nullable Long reported;
  String place;
  long devices;
  Instant askedAt;
  @Nullable Instant readAt;

  static DetectedAppRow of(UUID tenant, DetectedApp app) {
    var row = new DetectedAppRow();
    row.tenant = tenant;
    row.id = app.id().number();
    row.intuneId = Cut.to(LONGEST, app.id().value());
    row.name = fitting(app.name());
    row.version = fitting(app.version());
    row.publisher = fitting(app.publisher());
    row.platform = fitting(app.platform());
    row.sizeBytes = app.sizeBytes();
    row.reported = app.deviceCount();
    row.place =
        Wanted.small(
            Objects.requireNonNullElse(row.name, "")
                + " "
                + Objects.requireNonNullElse(row.version, ""));
    return row;
  }

  private static @Nullable String fitting(@Nullable String text) {
    var line = text == null ? "" : Cut.to(LONGEST, PlainText.line(PlainText.whole(text)));
    return line.isEmpty() ? null : line;
  }

  /** Whether it says the same. */
  boolean says(@Nullable DetectedAppRow other) {
    return other != null && values().equals(other.values());
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(name, version, publisher, platform, sizeBytes, reported);
  }

  FoundApp toApp(long having) {
    var app =
        new DetectedApp(
            new DetectedAppId(intuneId), name, version, publisher, platform, sizeBytes, reported);
    return new FoundApp(app, having, readAt);
  }

  Place toPlace() {
    return new Place(place, Long.toString(id));
  }
}
