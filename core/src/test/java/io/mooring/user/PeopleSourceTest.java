package io.mooring.user;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import io.mooring.access.TenantId;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.EntraDevice;
import io.mooring.cloud.EntraDirectory;
import io.mooring.cloud.EntraUser;
import io.mooring.cloud.EntraUserId;
import io.mooring.subject.InMemorySubjects;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectReads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PeopleSourceTest {

  private final SettableClock clock = new SettableClock();
  private final TenantId tenant = new TenantId(UUID.randomUUID());
  private final InMemoryUsers users = new InMemoryUsers(_ -> List.of());
  private final List<EntraUser> people = new ArrayList<>(List.of(person(1), person(2)));
  private final List<Doubt> doubts = new ArrayList<>();
  private final PeopleSource source = new PeopleSource(tenant, new Directory(), users);
  private final SubjectReads reads =
      new SubjectReads(tenant, List.of(source), new InMemorySubjects(), clock);

  private final class Directory implements EntraDirectory {

    @Override
    public CloudPass devices(Consumer<List<EntraDevice>> pages) {
      throw new UnsupportedOperationException("Nobody asks for devices here");
    }

    @Override
    public CloudPass people(Consumer<List<EntraUser>> pages) {
      people.forEach(one -> pages.accept(List.of(one)));
      var effort = new CloudPass.Effort(people.size(), people.size(), 0);
      return new CloudPass(MONDAY, Duration.ZERO, people.size(), null, effort, null, doubts);
    }
  }

  @Test
  void whomATrustedReadingDoesNotShowIsForgotten() {
    reads.readDue(source);
    assertThat(users.ids(tenant)).hasSize(2);
    people.removeFirst();

    doubts.add(new Doubt(Doubt.Cause.MISSING, "Fewer came than Graph counts."));
    clock.advance(Subject.PEOPLE.every());
    reads.readDue(source);
    assertThat(users.ids(tenant)).hasSize(2);

    doubts.clear();
    clock.advance(Subject.PEOPLE.every());
    reads.readDue(source);
    assertThat(users.ids(tenant)).containsExactly(UserId.of(person(2).id()));
  }

  private static EntraUser person(int number) {
    var id = new EntraUserId(new UUID(1, number).toString());
    return new EntraUser(id, number + "@contoso.com", null, null, null, null, null, null);
  }
}
