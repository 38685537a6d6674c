package io.mooring.user;

import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.wire.Column;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whose a device is: its primary users, and who is or was signed in. */
public final class Accounts {

  /** All of a device's are no longer than this; of more, the first ones count. */
  public static final int LONGEST = 512;

  private static final List<Column> NAMING =
      List.of(Column.PRIMARY_USERS, Column.CURRENT_USER, Column.LAST_LOGON_USER);

  private Accounts() {}

  /** What the records of the device that are not gone name. */
  public static SortedSet<Account> of(Device device) {
    var accounts = new TreeSet<Account>();
    var length = 0;
    for (var account : all(device)) {
      length += 1 + account.text().length();
      if (length <= LONGEST) {
        accounts.add(account);
      }
    }
    return accounts;
  }

  private static List<Account> all(Device device) {
    return device.records().stream()
        .filter(record -> !record.gone())
        .flatMap(Accounts::of)
        .distinct()
        .toList();
  }

  private static Stream<Account> of(SourceRecord record) {
    var name = record.text(Column.NAME).orElse("");
    return NAMING.stream()
        .flatMap(column -> record.text(column).stream())
        .flatMap(String::lines)
        .flatMap(text -> Account.parse(text, name).stream());
  }
}
