package io.mooring.user;

import io.mooring.access.TenantId;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.EntraDirectory;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectSource;
import io.mooring.subject.Turn;
import java.util.HashSet;

/** Reads the people of a tenant's Entra: whom a trusted pass does not show is gone from there. */
public final class PeopleSource implements SubjectSource {

  private final TenantId tenant;
  private final EntraDirectory graph;
  private final DirectoryUsers users;

  public PeopleSource(TenantId tenant, EntraDirectory graph, DirectoryUsers users) {
    this.tenant = tenant;
    this.graph = graph;
    this.users = users;
  }

  @Override
  public Subject subject() {
    return Subject.PEOPLE;
  }

  @Override
  public CloudPass read(Turn turn) {
    var unseen = new HashSet<>(users.ids(tenant));
    var pass =
        graph.people(page -> {
          turn.reading();
          users.put(tenant, page);
          page.forEach(user -> unseen.remove(UserId.of(user.id())));
        });
    if (pass.trusted()) {
      users.forget(tenant, unseen);
    }
    return pass;
  }
}
