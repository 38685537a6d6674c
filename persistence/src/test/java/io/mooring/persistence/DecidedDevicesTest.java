package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.access.SamplePeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.action.Confirmations;
import io.mooring.audit.AuditLog;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.device.TimelineEvent;
import io.mooring.duplicate.Deciding;
import io.mooring.duplicate.Deciding.Outcome;
import io.mooring.duplicate.Deciding.Word;
import io.mooring.duplicate.Suspicion;
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.Inlet;
import io.mooring.inventory.SourceRecords;
import io.mooring.inventory.Suspecting;
import io.mooring.reconciliation.Decision.Verdict;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Devices that a person makes one, and two again: the rows are what they were, to the byte. */
@ParameterizedClass(autoCloseArguments = false)
@MethodSource("io.mooring.persistence.TestDatabase#shared")
class DecidedDevicesTest implements EstateContract {

  private final Database database;
  private final SettableClock clock = new SettableClock();
  private final TenantId tenant = EstateContract.tenant();
  private final Person ada = person(tenant, "ada", Role.ADMINISTRATOR);
  private final Inlet inlet;
  private final Suspicion suspicion;
  private final Deciding deciding;
  private SiteKey here = new SiteKey(tenant, SiteId.random());
  private SiteKey there = here;
  private long sequence;

  DecidedDevicesTest(Database database) {
    this.database = database;
    var audit = new AuditLog(database.audit(), clock);
    var transactions = database.transactions();
    inlet =
        new Inlet(
            records(),
            sites(),
            database.timeline(),
            new Confirmations(
                database.orders(), database.devices(), audit, transactions, _ -> {}, clock),
            transactions,
            _ -> {},
            clock);
    suspicion = new Suspicion(new Suspecting(records()), database.suspects());
    deciding =
        new Deciding(database.decisions(), inlet, suspicion, audit, transactions, _ -> {}, clock);
  }

  @Override
  public Sites sites() {
    return database.sites();
  }

  @Override
  public SourceRecords records() {
    return database.sourceRecords();
  }

  @BeforeEach
  void twoDevices() {
    here = attached(tenant, "PS1");
    there = attached(tenant, "PS2");
    bring(here, FIRST, "PC-1");
    clock.advance(Duration.ofMinutes(5));
    bring(there, FIRST, "PC-1");
  }

  private void bring(SiteKey key, long id, String name) {
    var site = sites().find(key).orElseThrow();
    var full =
        Map.of(
            Column.NAME.key(), name,
            Column.CLIENT_GUID.key(), "GUID:" + id,
            Column.SERIAL_NUMBER.key(), site.code() + "-4711");
    var hot = Map.of(Column.LAST_ACTIVE.key(), MONDAY.toString());
    var row = new Batch.Row(id, full, hot);
    inlet.take(site, new Batch(site.epoch(), 1, ++sequence, clock.instant(), List.of(row)));
  }

  private List<DeviceId> devices() {
    return Stream.of(here, there)
        .flatMap(site -> records().find(site, List.of(new ResourceId(FIRST))).values().stream())
        .map(SourceRecord::device)
        .toList();
  }

  private Outcome decide(Verdict verdict) {
    var both = devices();
    return deciding.decide(
        ada, new Word(verdict, both.getFirst(), both.getLast(), null, "The same asset tag."));
  }

  /** All that is kept of records and devices, and what lists count of them. */
  private List<String> rows() {
    var tables =
        Stream.of("source_record", "record_identifier", "device", "device_term")
            .map(table -> "select * from " + table + " where tenant = ?");
    var counted = Stream.of("select * from cohort where tenant = ? and devices > 0");
    return ((Sessions) database.transactions())
        .from(session ->
            session.doReturningWork(connection ->
                Stream.concat(tables, counted)
                    .flatMap(sql -> rows(connection, sql))
                    .sorted()
                    .toList()));
  }

  private Stream<String> rows(Connection connection, String sql) {
    try {
      return Sql.read(
          connection,
          row ->
              sql
                  + IntStream.rangeClosed(1, row.getMetaData().getColumnCount())
                      .mapToObj(column -> text(row, column))
                      .collect(Collectors.joining("|")),
          sql,
          tenant.value())
          .stream();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(ResultSet row, int column) {
    try {
      return row.getObject(column) instanceof byte[] bytes
          ? HexFormat.of().formatHex(bytes)
          : String.valueOf(row.getObject(column));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMergeTakenBackLeavesNoTrace() {
    var before = rows();
    var younger = devices().getLast();

    var merged = (Outcome.Done) decide(Verdict.MERGED);

    var scope = Scope.all(tenant);
    var device = database.devices().find(scope, younger).orElseThrow();
    assertThat(device.records()).hasSize(2);
    assertThat(database.timeline().of(scope, younger, 9))
        .extracting(TimelineEvent::what)
        .containsExactlyInAnyOrder("appeared", "appeared", "merged", "merged");
    assertThat(rows()).isNotEqualTo(before);

    assertThat(deciding.takeBack(ada, merged.kept().decision().id(), "Two tags.")).isPresent();

    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aBatchHonoursWhatAPersonDecided() {
    decide(Verdict.MERGED);

    clock.advance(Duration.ofDays(2));
    bring(there, FIRST, "PC-RENAMED");

    assertThat(devices().stream().distinct()).hasSize(1);
    assertThat(records().ofDevices(tenant, devices())).hasSize(2);
  }

  @Test
  void whoDecidesTwiceMeetsWhatTheFirstLeft() {
    decide(Verdict.MERGED);

    assertThat(decide(Verdict.MERGED)).isInstanceOf(Outcome.Refused.class);
    assertThat(deciding.takeBack(ada, UUID.randomUUID(), "None.")).isEmpty();
    assertThat(database.decisions().count(tenant)).isEqualTo(1);
    assertThat(new Device(devices().getFirst(), records().ofDevices(tenant, devices())).names())
        .hasSize(2);
  }
}
