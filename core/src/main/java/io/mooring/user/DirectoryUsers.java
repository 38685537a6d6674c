package io.mooring.user;

import io.mooring.access.TenantId;
import io.mooring.cloud.EntraUser;
import java.util.Collection;
import java.util.Set;

/** Where what Entra says of people is kept. */
public interface DirectoryUsers {

  /** Those that are kept. */
  Set<UserId> ids(TenantId tenant);

  /** Adds or replaces them, and takes for theirs the accounts that are proved to be. */
  void put(TenantId tenant, Collection<EntraUser> users);

  /** Entra has them no longer: their accounts stand for themselves again. */
  void forget(TenantId tenant, Collection<UserId> ids);
}
