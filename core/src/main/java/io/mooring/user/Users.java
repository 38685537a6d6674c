package io.mooring.user;

import io.mooring.access.Scope;
import io.mooring.device.DeviceSummary;
import io.mooring.paging.Paged;
import io.mooring.paging.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The people to read. Whom neither Entra nor any device names any more is not among them. */
public interface Users {

  /** In order of name; of a search in order of what it begins. */
  Paged<User> page(Scope scope, Wanted wanted);

  Optional<User> find(Scope scope, UserId id);

  /** Whose accounts these are; an account that no device names is nobody's. */
  Map<Account, UserId> owners(Scope scope, Collection<Account> accounts);

  /** The person's devices in order of name; as many as {@link User#devices} says. */
  Paged<DeviceSummary> devices(Scope scope, UserId id, Wanted wanted, Instant now);
}
