package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.id.TimedId;
import io.mooring.site.SiteHealth.Trouble;
import io.mooring.subject.Reading;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectState;
import io.mooring.subject.Subjects;
import io.mooring.wire.Cut;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Subjects} in the database: whoever has the turn is who a conditional update says. */
record SqlSubjects(Sessions sessions) implements Subjects {

  private static final int LONGEST = 2_000;
  private static final int AT_ONCE = 5_000;
  private static final String MINE = " where tenant = ? and subject = ? and lease = ?";

  @Override
  public Optional<Reading> take(TenantId tenant, Subject subject, Instant now, Instant until) {
    var reading = new Reading(tenant, subject, TimedId.at(now));
    return on(connection -> {
      if (!taken(connection, reading, now, until)) {
        return Optional.empty();
      }
      var begin = "insert into cloud_reading (tenant, subject, id) values (?, ?, ?)";
      Sql.change(connection, begin, tenant.value(), subject.key(), reading.id());
      return Optional.of(reading);
    });
  }

  private static boolean taken(Connection connection, Reading reading, Instant now, Instant until)
      throws SQLException {
    var tenant = reading.tenant().value();
    var subject = reading.subject().key();
    var take =
        "update cloud_subject set lease = ?, due = ? where tenant = ? and subject = ? and due <= ?";
    var first =
        "insert ignore into cloud_subject"
            + " (tenant, subject, due, lease, records, took_ms, calls, put_off)"
            + " values (?, ?, ?, ?, 0, 0, 0, 0)";
    return Sql.change(connection, take, reading.id(), until, tenant, subject, now) == 1
        || Sql.change(connection, first, tenant, subject, until, reading.id()) == 1;
  }

  @Override
  public boolean keep(Reading reading, Instant until) {
    return isMine("update cloud_subject set due = ?" + MINE, reading, until);
  }

  @Override
  public boolean trust(SubjectState.Trusted trusted, Instant due) {
    var figures = trusted.figures();
    return isMine(
        "update cloud_subject set due = ?, reading = lease, lease = null, read_at = ?,"
            + " records = ?, took_ms = ?, calls = ?, put_off = ?,"
            + " trouble_sentence = null, trouble_remedy = null, trouble_since = null"
            + MINE,
        trusted.reading(),
        due,
        trusted.at(),
        figures.records(),
        figures.took().toMillis(),
        figures.calls(),
        figures.putOff());
  }

  /** It goes on since it began, whatever it is by now. */
  @Override
  public boolean doubt(Reading reading, Trouble trouble, Instant due) {
    return isMine(
        "update cloud_subject set due = ?, lease = null, trouble_sentence = ?,"
            + " trouble_remedy = ?, trouble_since = coalesce(trouble_since, ?)"
            + MINE,
        reading,
        due,
        Cut.to(LONGEST, trouble.sentence()),
        Cut.to(LONGEST, trouble.remedy()),
        trouble.since());
  }

  private boolean isMine(String update, Reading reading, Object... values) {
    var key = Stream.of(reading.tenant().value(), reading.subject().key(), reading.id());
    var all = Stream.concat(Stream.of(values), key).toArray();
    return on(connection -> Sql.change(connection, update, all) == 1);
  }

  @Override
  public List<SubjectState> of(TenantId tenant) {
    var all =
        "select * from cloud_subject where tenant = ?"
            + " and (lease is not null or reading is not null or trouble_since is not null)";
    return on(connection -> Sql.read(connection, row -> state(tenant, row), all, tenant.value()))
        .stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(SubjectState::subject))
        .toList();
  }

  /** Empty for a subject that this version does not know. */
  private static Optional<SubjectState> state(TenantId tenant, ResultSet row) throws SQLException {
    var subject = Subject.ofKey(row.getString("subject"));
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    var due = row.getObject("due", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    return Optional.of(
        new SubjectState(subject.get(), trusted(tenant, subject.get(), row), trouble(row), due));
  }

  private static SubjectState.@Nullable Trusted trusted(
      TenantId tenant, Subject subject, ResultSet row) throws SQLException {
    var reading = row.getBytes("reading");
    var at = instant(row, "read_at");
    return reading == null || at == null
        ? null
        : new SubjectState.Trusted(
            new Reading(tenant, subject, Field.id(reading)),
            at,
            new SubjectState.Figures(
                row.getLong("records"),
                Duration.ofMillis(row.getLong("took_ms")),
                row.getInt("calls"),
                row.getInt("put_off")));
  }

  private static @Nullable Trouble trouble(ResultSet row) throws SQLException {
    var since = instant(row, "trouble_since");
    return since == null
        ? null
        : new Trouble(row.getString("trouble_sentence"), row.getString("trouble_remedy"), since);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, LocalDateTime.class);
    return at == null ? null : at.toInstant(ZoneOffset.UTC);
  }

  @Override
  public void forget(TenantId tenant) {
    var nothing =
        "update cloud_subject set due = ?, lease = null, reading = null, read_at = null,"
            + " trouble_sentence = null, trouble_remedy = null, trouble_since = null"
            + " where tenant = ?";
    on(connection -> Sql.change(connection, nothing, Instant.EPOCH, tenant.value()));
    var all = "select id from cloud_reading where tenant = ?";
    on(connection -> Sql.read(connection, row -> Sql.id(row, "id"), all, tenant.value()))
        .forEach(id -> forget(tenant.value(), id));
  }

  @Override
  public void tidy(Reading begun) {
    past(begun).forEach(id -> forget(begun.tenant().value(), id));
  }

  private void forget(UUID tenant, UUID reading) {
    forget("cloud_label", tenant, reading);
    forget("cloud_thing", tenant, reading);
    var forget = "delete from cloud_reading where tenant = ? and id = ?";
    on(connection -> Sql.change(connection, forget, tenant, reading));
  }

  private List<UUID> past(Reading begun) {
    var past =
        "select r.id from cloud_reading r join cloud_subject s"
            + " on s.tenant = r.tenant and s.subject = r.subject"
            + " where r.tenant = ? and r.subject = ? and r.id <> ?"
            + " and (s.reading is null or s.reading <> r.id)";
    return on(connection ->
        Sql.read(
            connection,
            row -> Sql.id(row, "id"),
            past,
            begun.tenant().value(),
            begun.subject().key(),
            begun.id()));
  }

  /** In parts: what is held for long keeps others waiting. */
  private void forget(String table, UUID tenant, UUID reading) {
    var delete = "delete from " + table + " where tenant = ? and reading = ? limit ?";
    while (on(connection -> Sql.change(connection, delete, tenant, reading, AT_ONCE)) == AT_ONCE) {}
  }

  private <T> T on(Sql.Work<T> work) {
    return sessions.from(session -> session.doReturningWork(work::on));
  }
}
