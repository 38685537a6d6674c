package io.mooring.web.users;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.app.AppDirectory;
import io.mooring.device.DeviceSummary;
import io.mooring.paging.Wanted;
import io.mooring.user.Account;
import io.mooring.user.User;
import io.mooring.user.UserDirectory;
import io.mooring.user.UserId;
import io.mooring.web.devices.DeviceTable;
import io.mooring.web.parts.AppLinks;
import io.mooring.web.parts.Crumbs;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.Lines;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.PagedGrid;
import io.mooring.web.parts.Panel;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.words.Numbers;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person: their devices, and the apps that are found on them. */
@Route("users/:id")
@PermitAll
class UserView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  /** Whoever has more devices is no one person's desk: their apps would be everybody's. */
  private static final int FEW = 20;

  private final Person person;
  private final UserDirectory users;
  private final AppDirectory apps;
  private final Clock clock;
  private transient Optional<User> user = Optional.empty();

  UserView(CurrentPerson current, UserDirectory users, AppDirectory apps, Clock clock) {
    this.person = current.get();
    this.users = users;
    this.apps = apps;
    this.clock = clock;
    addClassNames("page", "user-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    user =
        event
            .getRouteParameters()
            .get("id")
            .flatMap(UserId::parse)
            .flatMap(id -> users.find(person, id));
    removeAll();
    add(new Crumbs("Users", "users", user.map(User::name).orElse("Unknown user")));
    user.ifPresentOrElse(this::show, () -> add(unknown()));
  }

  @Override
  public String getPageTitle() {
    return user.map(User::name).orElse("Unknown user") + " · Mooring";
  }

  private static EmptyState unknown() {
    return new EmptyState(
        VaadinIcon.QUESTION_CIRCLE_O,
        "There is no such user",
        "The address may be mistyped, or nothing names this person any more.",
        Crumbs.link("users", "All users"));
  }

  private void show(User shown) {
    var head = new PageHead(shown.name());
    head.say(Numbers.count(shown.devices(), "device", "devices"));
    add(head, new Panel("Who this is", about(shown), proof(shown)));
    if (shown.devices() > FEW) {
      add(new Panel("Devices", many(shown)), new Panel("Apps on these devices", tooMany()));
    } else if (shown.devices() > 0) {
      var devices = users.devices(person, shown.id(), Wanted.all(null, FEW)).items();
      add(new Panel("Devices", few(devices)), new Panel("Apps on these devices", apps(devices)));
    }
  }

  private PagedGrid<DeviceSummary> many(User shown) {
    var table = DeviceTable.of(clock);
    table.show(wanted -> users.devices(person, shown.id(), wanted), DeviceSummary::id);
    return table;
  }

  private PagedGrid<DeviceSummary> few(List<DeviceSummary> devices) {
    var table = DeviceTable.of(clock);
    table.setAllRowsVisible(true);
    table.setItems(devices);
    return table;
  }

  private static Lines about(User shown) {
    var lines = new Lines();
    lines.add(
        "Accounts", shown.accounts().stream().map(Account::text).collect(Collectors.joining(", ")));
    var entra = shown.entra();
    if (entra != null) {
      lines.add("User principal name", entra.principalName());
      lines.add("Mail", entra.mail());
      lines.add("Department", entra.department());
      lines.add("May sign in", yesNo(entra.enabled()));
    }
    return lines;
  }

  private static @Nullable String yesNo(@Nullable Boolean flag) {
    return flag == null ? null : flag ? "Yes" : "No";
  }

  /** What makes these accounts one person, or what is missing for that. */
  private static Paragraph proof(User shown) {
    var proof =
        new Paragraph(
            shown.entra() == null
                ? "Known from devices alone. Another account of the same person stands for itself"
                    + " until Entra proves that both are one."
                : "Entra proves these accounts: by the user principal name, and by the account in"
                    + " Active Directory in a domain whose two names a site tells.");
    proof.addClassName("secondary");
    return proof;
  }

  private static Paragraph tooMany() {
    var many = new Paragraph("Apps are listed for up to %d devices.".formatted(FEW));
    many.addClassName("secondary");
    return many;
  }

  private AppLinks apps(List<DeviceSummary> devices) {
    var found = apps.on(person, devices.stream().map(DeviceSummary::id).toList());
    return new AppLinks(found, AppDirectory.MOST);
  }
}
