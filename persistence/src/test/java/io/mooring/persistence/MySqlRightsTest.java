package io.mooring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mooring.access.TenantId;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditEntry;
import io.mooring.retention.History;
import io.mooring.retention.PastHistory.Deleted;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documented working user may not do; that it can work, the contracts show. */
@OnMySql
class MySqlRightsTest {

  private static final int TABLE_ACCESS_DENIED = 1142;
  private static final TenantId TENANT = new TenantId(UUID.randomUUID());

  @BeforeEach
  void thereIsSuchAUser() {
    var settings = SharedMySql.SETTINGS;
    assumeTrue(!settings.working().equals(settings.migrating()), "the tests may not make a user");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set detail = ''",
        "delete from audit_entry",
        "update order_event set sentence = ''",
        "delete from order_event",
        "delete from timeline_event",
        "update note set text = ''",
        "delete from action_order",
        "insert into flyway_schema_history (installed_rank) values (99)",
        "alter table audit_entry drop column detail",
        "truncate table audit_entry",
        "drop table audit_entry",
        "create table mine (id int)"
      })
  void theServerRefuses(String sql) {
    assertThatThrownBy(() -> run(sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(TABLE_ACCESS_DENIED));
  }

  /** Without a user who makes tables, old history stays, and that is an answer. */
  @Test
  void historyIsDeletedByTheOtherUserAlone() {
    var shared = SharedMySql.SETTINGS;
    var then = Instant.parse("1998-06-01T00:00:00Z");
    var entry = old(then);
    SharedMySql.DATABASE.audit().add(entry);
    var alone =
        DatabaseSettings.mysql(
            shared.jdbcUrl(), shared.working().user(), shared.working().password());
    try (var database = Database.open(alone)) {
      assertThat(database.pastHistory().delete(History.AUDIT, then.plusSeconds(1), 9))
          .isEqualTo(new Deleted.NotPermitted(TENANT));
    }

    assertThat(SharedMySql.DATABASE.pastHistory().delete(History.AUDIT, then.plusSeconds(1), 9))
        .isEqualTo(new Deleted.Some(TENANT, 1));
  }

  private static AuditEntry old(Instant at) {
    var done = AuditEntry.Outcome.DONE;
    return new AuditEntry(UUID.randomUUID(), at, TENANT, new Actor.Mooring(), "v", "s", done, "");
  }

  @Test
  void butNotToAddAndToRead() throws Exception {
    run("select count(*) from audit_entry");
    run("update person set name = name where 1 = 0");
  }

  private static void run(String sql) throws SQLException {
    try (var connection = TestDatabase.connect(SharedMySql.SETTINGS);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void theDocumentationNamesEveryTableOnce() throws Exception {
    SharedMySql.DATABASE.describe();
    var owner = SharedMySql.SETTINGS;
    try (var connection =
        TestDatabase.connect(
            DatabaseSettings.mysql(
                owner.jdbcUrl(), owner.migrating().user(), owner.migrating().password()))) {
      assertThat(granted())
          .containsExactlyInAnyOrderElementsOf(Tables.names(connection))
          .doesNotHaveDuplicates();
    }
  }

  private static List<String> granted() {
    return DocumentedGrants.lines().stream()
        .map(line -> line.replaceAll(".* on mooring\\.(\\w+) to .*", "$1"))
        .filter(table -> !table.equals("flyway_schema_history"))
        .toList();
  }
}
