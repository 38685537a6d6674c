package io.mooring.device;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.PersonId;
import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Notes} must do, whatever they are stored in. */
public interface NotesContract {

  Notes notes();

  @Test
  default void aDevicesNotesAreTheNewestFirst() {
    var author = new PersonId(new TenantId(UUID.randomUUID()), UUID.randomUUID());
    var device = DeviceId.random();
    var first = note(author, device, 1);
    var second = note(author, device, 2);

    notes().add(first);
    notes().add(second);
    notes().add(note(author, DeviceId.random(), 3));

    assertThat(notes().of(Scope.all(author.tenant()), device)).containsExactly(second, first);
  }

  @Test
  default void anotherTenantsNotesStayThere() {
    var author = new PersonId(new TenantId(UUID.randomUUID()), UUID.randomUUID());
    var device = DeviceId.random();

    notes().add(note(author, device, 1));

    assertThat(notes().of(Scope.all(new TenantId(UUID.randomUUID())), device)).isEmpty();
  }

  private static Note note(PersonId author, DeviceId device, long second) {
    var text = "ö \uD83D\uDCBB ".repeat(400);
    return new Note(UUID.randomUUID(), device, author, "Anna", MONDAY.plusSeconds(second), text);
  }
}
