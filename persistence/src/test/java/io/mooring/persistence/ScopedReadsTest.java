package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.PersonId;
import io.mooring.access.Scope;
import io.mooring.device.Note;
import io.mooring.device.TimelineEvent;
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.Sites;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What hangs on a device is read by those only who may see the device. */
@ParameterizedClass(autoCloseArguments = false)
@MethodSource("io.mooring.persistence.TestDatabase#shared")
class ScopedReadsTest implements EstateContract {

  private final Database database;

  ScopedReadsTest(Database database) {
    this.database = database;
  }

  @Override
  public Sites sites() {
    return database.sites();
  }

  @Override
  public SourceRecords records() {
    return database.sourceRecords();
  }

  @Test
  void notesAndHistoryFollowTheDevicesSite() {
    var site = attached(EstateContract.tenant(), "PS1");
    var record = named(site, FIRST, "PC-1");
    put(record);
    var device = record.device();
    var author = new PersonId(site.tenant(), UUID.randomUUID());
    var id = UUID.randomUUID();
    database.notes().add(new Note(id, device, author, "Anna", MONDAY, "A note"));
    database
        .timeline()
        .add(
            site.tenant(),
            List.of(new TimelineEvent(id, device, MONDAY, "name", "Renamed.", "PS1")));

    var inside = new Scope(site.tenant(), Set.of(site.site().value()));
    var outside = new Scope(site.tenant(), Set.of(UUID.randomUUID()));
    assertThat(database.notes().of(inside, device)).hasSize(1);
    assertThat(database.notes().of(outside, device)).isEmpty();
    assertThat(database.timeline().of(inside, device, 9)).hasSize(1);
    assertThat(database.timeline().of(outside, device, 9)).isEmpty();
  }
}
