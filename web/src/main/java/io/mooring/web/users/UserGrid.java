package io.mooring.web.users;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.mooring.user.Account;
import io.mooring.user.User;
import io.mooring.web.parts.PagedGrid;
import io.mooring.web.words.Numbers;
import java.util.Objects;
import java.util.stream.Collectors;

/** The people, and how many devices each has. */
final class UserGrid {

  private static final String LINK =
      "<a class=\"name\" href=\"users/${item.id}\" router-link>${item.name}</a>";
  private static final String TEXT = "<span title=\"${item.text}\">${item.text}</span>";

  private UserGrid() {}

  static PagedGrid<User> make() {
    return new PagedGrid<>("Users", compact())
        .column("Name", 240, with(LINK))
        .column("Accounts", 340, with(TEXT).withProperty("text", UserGrid::accounts))
        .column("Department", 180, with(TEXT).withProperty("text", UserGrid::department))
        .column("Known from", 160, with(TEXT).withProperty("text", UserGrid::source))
        .column("Devices", 110, with(TEXT).withProperty("text", UserGrid::devices));
  }

  private static LitRenderer<User> with(String template) {
    return LitRenderer.<User>of(template)
        .withProperty("id", user -> user.id().toString())
        .withProperty("name", User::name);
  }

  private static LitRenderer<User> compact() {
    return with("<div class=\"compact\"><div class=\"compact-first\">"
            + LINK
            + "<span>${item.devices}</span></div><div class=\"secondary\">${item.text}</div></div>")
        .withProperty("text", UserGrid::accounts)
        .withProperty("devices", user -> Numbers.count(user.devices(), "device", "devices"));
  }

  private static String accounts(User user) {
    return user.accounts().stream().map(Account::text).collect(Collectors.joining(", "));
  }

  private static String department(User user) {
    var entra = user.entra();
    return entra == null ? "" : Objects.requireNonNullElse(entra.department(), "");
  }

  private static String source(User user) {
    return user.entra() == null ? "Devices" : "Entra";
  }

  private static String devices(User user) {
    return Numbers.grouped(user.devices());
  }
}
