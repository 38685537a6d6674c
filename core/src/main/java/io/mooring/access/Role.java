package io.mooring.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An app role of the Entra application; it arrives in the {@code roles} claim. */
public enum Role {
  READER("Mooring.Reader"),
  HELPDESK("Mooring.Helpdesk"),
  APPROVER("Mooring.Approver"),
  AUDITOR("Mooring.Auditor"),
  ADMINISTRATOR("Mooring.Administrator");

  private final String claim;

  Role(String claim) {
    this.claim = claim;
  }

  /** The role's value in the token, such as {@code Mooring.Helpdesk}. */
  public String claim() {
    return claim;
  }

  public boolean grants(Permission permission) {
    return switch (permission) {
      case READ_DEVICES, READ_SITES -> true;
      case EXPORT_DEVICES -> this != APPROVER;
      case SYNC_DEVICES, RESTART_DEVICES, WRITE_NOTES -> this == HELPDESK || this == ADMINISTRATOR;
      case MANAGE_SITES, MANAGE_PROTECTION, DECIDE_DUPLICATES -> this == ADMINISTRATOR;
      case APPROVE_ACTIONS -> this == APPROVER;
      case READ_AUDIT -> this == AUDITOR || this == ADMINISTRATOR;
    };
  }

  /** Whether this role grants nothing that those roles together do not. */
  public boolean within(Set<Role> roles) {
    return Arrays.stream(Permission.values())
        .filter(this::grants)
        .allMatch(permission -> roles.stream().anyMatch(role -> role.grants(permission)));
  }

  public static Optional<Role> ofClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
  }

  /** The roles that would do for a permission, the least powerful first. */
  public static List<Role> granting(Permission permission) {
    return Arrays.stream(values()).filter(role -> role.grants(permission)).toList();
  }
}
