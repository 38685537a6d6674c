package io.mooring.audit;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Audit} must do, whatever it is stored in. */
public interface AuditContract {

  Audit audit();

  @Test
  default void keepsEveryKindOfActor() {
    var tenant = tenant();
    var entries =
        List.of(
            entry(tenant, new Actor.Human("oid", "Anna"), 4),
            entry(tenant, new Actor.Machine("connector", "Connector on C1"), 3),
            entry(tenant, new Actor.Mooring(), 2),
            entry(tenant, new Actor.Unknown("somebody", "Somebody"), 1));

    entries.forEach(audit()::add);

    assertThat(audit().read(Scope.all(tenant), null, 10)).containsExactlyElementsOf(entries);
  }

  @Test
  default void pagesToTheEndWithoutLosingRowsOfTheSameInstant() {
    var tenant = tenant();
    for (var n = 0; n < 7; n++) {
      audit().add(entry(tenant, new Actor.Mooring(), n / 4));
    }

    var read = new ArrayList<AuditEntry>();
    var page = audit().read(Scope.all(tenant), null, 3);
    while (!page.isEmpty()) {
      read.addAll(page);
      var last = page.getLast();
      page = audit().read(Scope.all(tenant), new Audit.Before(last.at(), last.id()), 3);
    }

    assertThat(read).doesNotHaveDuplicates().hasSize(7);
    assertThat(read).extracting(AuditEntry::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  default void showsNobodyTheRowsOfAnotherTenantOrOfNone() {
    var tenant = tenant();

    audit().add(entry(tenant(), new Actor.Mooring(), 1));
    audit().add(entry(null, new Actor.Unknown("code", "Unknown connector"), 1));

    assertThat(audit().read(Scope.all(tenant), null, 10)).isEmpty();
  }

  private static TenantId tenant() {
    return new TenantId(UUID.randomUUID());
  }

  private static AuditEntry entry(@Nullable TenantId tenant, Actor actor, long second) {
    return new AuditEntry(
        UUID.randomUUID(),
        MONDAY.plusSeconds(second),
        tenant,
        actor,
        "site.attach",
        "subject",
        second % 2 == 0 ? AuditEntry.Outcome.DONE : AuditEntry.Outcome.REFUSED,
        "A sentence.");
  }
}
