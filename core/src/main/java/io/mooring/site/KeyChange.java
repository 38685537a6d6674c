package io.mooring.site;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.transaction.Transactions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows the portal's command key to people, and replaces it when one of them says so. */
public final class KeyChange {

  private static final String VERB = "commandKey.rotate";

  private final CommandKey key;
  private final AuditLog audit;
  private final Transactions transactions;

  public KeyChange(CommandKey key, AuditLog audit, Transactions transactions) {
    this.key = key;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * The key as it is now.
   *
   * @param since null when nobody wrote it down
   * @param predecessors how many keys it has replaced, one after another
   */
  public record Shown(String thumbprint, @Nullable Instant since, int predecessors) {}

  public Shown shown(Person person) {
    person.require(Permission.READ_SITES);
    var told = key.told();
    return new Shown(told.current(), key.since(), told.successions().size());
  }

  /**
   * Replaces the key that the person saw. The audit log names the new one, or why there is none.
   *
   * @return false when another key is in place by now; nothing changes then
   */
  public boolean replace(Person person, String seen) {
    person.require(Permission.MANAGE_SITES);
    if (!key.thumbprint().equals(seen)) {
      return false;
    }
    var replaced = succeeded(person, seen);
    note(() -> {
      if (replaced) {
        audit.done(person, VERB, seen, "Commands are signed with " + key.thumbprint() + " now");
      } else {
        audit.refused(person, VERB, seen, "Another key had taken its place already");
      }
    });
    return replaced;
  }

  private boolean succeeded(Person person, String seen) {
    try {
      return key.succeed(seen);
    } catch (RuntimeException e) {
      note(() -> audit.refused(person, VERB, seen, "The new key could not be put in place"));
      throw e;
    }
  }

  private void note(Runnable entry) {
    transactions.inOne(() -> {
      entry.run();
      return true;
    });
  }
}
