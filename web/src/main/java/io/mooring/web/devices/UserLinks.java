package io.mooring.web.devices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.device.Device;
import io.mooring.user.Account;
import io.mooring.user.UserId;
import io.mooring.web.parts.Crumbs;
import io.mooring.wire.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whose a device is, each with the way to all that is theirs. */
final class UserLinks extends Div {

  private static final Map<Column, String> AS = as();

  private static Map<Column, String> as() {
    var as = new LinkedHashMap<Column, String>();
    as.put(Column.PRIMARY_USERS, "primary user");
    as.put(Column.CURRENT_USER, "signed in now");
    as.put(Column.LAST_LOGON_USER, "signed in last");
    return as;
  }

  void show(Device device, Map<Account, UserId> users) {
    removeAll();
    if (users.isEmpty()) {
      var nobody = new Paragraph("No source names an account of a domain or of Entra.");
      nobody.addClassName("secondary");
      add(nobody);
      return;
    }
    var list = new UnorderedList();
    new TreeMap<>(users).forEach((account, user) -> list.add(item(device, account, user)));
    list.addClassName("user-links");
    add(list);
  }

  private static ListItem item(Device device, Account account, UserId user) {
    var how = new Span(" " + String.join(", ", how(device, account)));
    how.addClassName("secondary");
    return new ListItem(Crumbs.link("users/" + user, account.text()), how);
  }

  private static List<String> how(Device device, Account account) {
    var how = new ArrayList<String>();
    AS.forEach((column, word) -> {
      if (device.records().stream()
          .flatMap(record -> record.text(column).stream().flatMap(String::lines))
          .flatMap(text -> Account.parse(text, "").stream())
          .anyMatch(account::equals)) {
        how.add(word);
      }
    });
    return how;
  }
}
