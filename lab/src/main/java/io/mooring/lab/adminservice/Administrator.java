package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.text;
import static io.mooring.lab.adminservice.odata.Column.texts;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.fault.Right;
import io.mooring.lab.fault.ViewFaults;
import java.util.List;
import java.util.stream.IntStream;

/** An administrative user as SMS_Admin has it: an account that asked, with its role. */
record Administrator(int id, String account, String role) {

  private static final int FIRST = 16_777_217;

  static List<Administrator> of(List<String> accounts, ViewFaults view) {
    var role = view.may(Right.NOTIFY_RESOURCE) ? "Mooring connector" : "Read-only Analyst";
    return IntStream.range(0, accounts.size())
        .mapToObj(place -> new Administrator(FIRST + place, accounts.get(place), role))
        .toList();
  }

  static List<Column<Administrator>> columns() {
    return List.of(
        number("AdminID", Administrator::id),
        text("LogonName", Administrator::account),
        texts("RoleNames", admin -> List.of(admin.role())),
        texts("CategoryNames", _ -> List.of("Default")));
  }
}
