package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.PersonId;
import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.Note;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Numbered batches of devices and numbered notes, and how to tell afterwards whether all is there.
 */
record Batches(Database database, SiteKey site) implements EstateContract {

  static final int SIZE = 40;

  private static final DeviceId NOTED = new DeviceId(new UUID(0, 1));

  static Batches begin(Database database) {
    var batches = new Batches(database, new SiteKey(EstateContract.tenant(), SiteId.random()));
    return new Batches(database, batches.attached(batches.site.tenant(), "PS1"));
  }

  /** Goes on with what another process began. */
  static Batches of(Database database, String text) {
    var ids = text.split(":", 2);
    return new Batches(
        database,
        new SiteKey(new TenantId(UUID.fromString(ids[0])), new SiteId(UUID.fromString(ids[1]))));
  }

  String text() {
    return site.tenant().value() + ":" + site.site().value();
  }

  @Override
  public Sites sites() {
    return database.sites();
  }

  @Override
  public SourceRecords records() {
    return database.sourceRecords();
  }

  List<SourceRecord> batch(int number) {
    return LongStream.range(0, SIZE)
        .mapToObj(n -> named(site, FIRST + (long) number * SIZE + n, name(number) + "-" + n))
        .toList();
  }

  /** As the inlet does, in one transaction. */
  @Override
  public void put(Collection<SourceRecord> changed) {
    database
        .transactions()
        .inOne(() -> {
          EstateContract.super.put(changed);
          return changed;
        });
  }

  void note(int number) {
    var author = new PersonId(site.tenant(), UUID.randomUUID());
    var id = new UUID(0, number);
    database.notes().add(new Note(id, NOTED, author, "Anna", MONDAY, "Note " + number));
  }

  private static String name(int number) {
    return "batch%04d".formatted(number);
  }

  /** All that was acknowledged is there, and of no batch there is a part. */
  void check(Collection<Integer> acknowledged, Collection<Integer> notes, int most) {
    var scope = Scope.all(site.tenant());
    for (var number = 0; number <= most; number++) {
      var from = FIRST + (long) number * SIZE;
      var held =
          records().held(site, from - 1, SIZE).stream().filter(r -> r.id() < from + SIZE).count();
      var shown =
          database.devices().count(scope, DeviceFilter.search(name(number)), MONDAY).number();
      assertThat(held).as("batch %d", number).isIn(0L, (long) SIZE).isEqualTo(shown);
      if (acknowledged.contains(number)) {
        assertThat(held).as("batch %d", number).isEqualTo(SIZE);
      }
    }
    assertThat(database.notes().of(scope, NOTED))
        .extracting(note -> (int) note.id().getLeastSignificantBits())
        .containsAll(Set.copyOf(notes));
  }
}
