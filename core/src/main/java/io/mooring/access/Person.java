package io.mooring.access;

import io.mooring.wire.PlainText;
import java.util.Set;

/** Somebody who has signed in, with the roles that the identity provider last gave. */
public record Person(PersonId id, String name, String userName, Set<Role> roles) {

  public Person {
    name = PlainText.line(name);
    userName = PlainText.line(userName);
    roles = Set.copyOf(roles);
  }

  public TenantId tenant() {
    return id.tenant();
  }

  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.grants(permission));
  }

  /**
   * The first line of every use case.
   *
   * @throws NotPermitted when no role of this person grants the permission
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new NotPermitted(this, permission);
    }
  }

  /** Which part of the estate this person sees. */
  public Scope scope() {
    return Scope.all(tenant());
  }
}
