package io.mooring.lab.identity;

import io.mooring.lab.estate.Estate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The demo's tenant and everybody in it at first; the ids never change, so a portal knows people
 * again.
 */
final class Directory {

  static final UUID TID = UUID.fromString(Estate.TENANT);

  private static final String DOMAIN = "@contoso.example";

  static final List<Person> PEOPLE =
      List.of(
          person("1", "Ada Marlowe", "ada.admin", "Mooring.Administrator"),
          person("2", "Hal Brandt", "hal.helpdesk", "Mooring.Helpdesk"),
          person("3", "Rita Sandoval", "rita.reader", "Mooring.Reader"),
          person("4", "Amir Castell", "amir.approver", "Mooring.Approver"),
          person("5", "Audrey Whitlock", "audrey.auditor", "Mooring.Auditor"),
          person("6", "Nora Kestrel", "nora.norole", null));

  private Directory() {}

  private static Person person(String number, String name, String alias, @Nullable String role) {
    var oid = UUID.fromString("0f9d3c6e-71b4-4e08-a5d2-6c8e1b40a70" + number);
    return new Person(oid, name, alias + DOMAIN, Optional.ofNullable(role), false);
  }
}
