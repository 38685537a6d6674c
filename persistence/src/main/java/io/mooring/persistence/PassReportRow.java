package io.mooring.persistence;

import io.mooring.site.SiteHealth.PassReport;
import io.mooring.site.SiteKey;
import io.mooring.wire.Cut;
import io.mooring.wire.Pass;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The {@code pass_report} table: the last pass of each kind. */
@Entity
@Table(name = "pass_report")
@IdClass(PassReportRow.Key.class)
@SuppressWarnings("NullAway.Init")
class PassReportRow {

  record Key(UUID tenant, UUID site, Pass.Kind kind) {}

  @Id UUID tenant;
  @Id UUID site;

  @Id
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Pass.Kind kind;

  Instant endedAt;
  long seen;
  long counted;
  boolean trusted;
  String sentence;
  Instant nextRun;

  static PassReportRow of(SiteKey key, Pass.Kind kind, PassReport report) {
    var row = new PassReportRow();
    row.tenant = key.tenant().value();
    row.site = key.site().value();
    row.kind = kind;
    row.endedAt = Fitting.micros(report.endedAt());
    row.seen = report.seen();
    row.counted = report.counted();
    row.trusted = report.trusted();
    row.sentence = Cut.to(2_000, report.sentence());
    row.nextRun = Fitting.micros(report.nextRun());
    return row;
  }

  PassReport toReport() {
    return new PassReport(endedAt, seen, counted, trusted, sentence, nextRun);
  }
}
