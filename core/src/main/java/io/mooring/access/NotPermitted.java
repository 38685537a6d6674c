package io.mooring.access;

import java.util.stream.Collectors;

/** A person lacks a right; the message names the roles that would do. */
public final class NotPermitted extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Permission permission;

  public NotPermitted(Person person, Permission permission) {
    super(
        person.userName()
            + " lacks a role for this. It takes "
            + rolesFor(permission)
            + ": ask your administrator for it.");
    this.permission = permission;
  }

  public Permission permission() {
    return permission;
  }

  /** The roles that would do, as a person would say them: {@code A or B}. */
  public static String rolesFor(Permission permission) {
    return Role.granting(permission).stream().map(Role::claim).collect(Collectors.joining(" or "));
  }
}
