package io.mooring.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who uses devices. Several accounts are one person only where Entra proves it.
 *
 * @param name what Entra calls the person, else the account
 * @param entra what Entra says; null where nobody but a device names the person
 * @param devices how many devices name one of the accounts
 */
public record User(
    UserId id, String name, List<Account> accounts, @Nullable InEntra entra, long devices) {

  public User {
    accounts = List.copyOf(accounts);
  }

  /** What Entra says of a person. */
  public record InEntra(
      @Nullable String principalName,
      @Nullable String mail,
      @Nullable String department,
      @Nullable Boolean enabled) {}
}
