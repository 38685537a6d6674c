package io.mooring.web.users;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.paging.Wanted;
import io.mooring.user.User;
import io.mooring.user.UserDirectory;
import io.mooring.web.parts.Crumbs;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.ListSearch;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.PagedGrid;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;

/** The people whom Entra or a device names. */
@Route("users")
@PageTitle("Users · Mooring")
@PermitAll
class UsersView extends Div implements BeforeEnterObserver {

  private static final String SEARCH = "search";

  private final Person person;
  private final UserDirectory users;
  private final Div nobody = new Div();
  final ListSearch search =
      new ListSearch("Search users", "Beginning of a name or an account", this::searched);
  final PagedGrid<User> grid = UserGrid.make();

  UsersView(CurrentPerson current, UserDirectory users) {
    this.person = current.get();
    person.require(Permission.READ_DEVICES);
    this.users = users;
    addClassNames("page", "list-page");
    var head = new PageHead("Users", search, Crumbs.link("tenant", "How it is read"));
    head.say("Who uses which devices. Several accounts are one person where Entra proves it.");
    add(head, grid, nobody);
  }

  /** The address says what is searched, so that it can be handed on. */
  private void searched(String text) {
    getUI()
        .ifPresent(ui ->
            ui.navigate(
                UsersView.class,
                text.isBlank() ? QueryParameters.empty() : QueryParameters.of(SEARCH, text)));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var text = event.getLocation().getQueryParameters().getSingleParameter(SEARCH).orElse("");
    if (!text.equals(search.getValue())) {
      search.setValue(text);
    }
    show(text);
  }

  private void show(String text) {
    var isEmpty = users.page(person, new Wanted(text, null, 1)).items().isEmpty();
    grid.setVisible(!isEmpty);
    nobody.removeAll();
    if (isEmpty) {
      nobody.add(text.isBlank() ? noneYet() : notFound());
    } else {
      grid.show(text, wanted -> users.page(person, wanted), user -> user.id());
    }
  }

  private static EmptyState noneYet() {
    return new EmptyState(
        VaadinIcon.USERS,
        "No users yet",
        "They come with the devices: a site names who is signed in and whose a device is, Intune"
            + " its primary user, and Entra everyone where the app may read them.");
  }

  private static EmptyState notFound() {
    return new EmptyState(
        VaadinIcon.SEARCH,
        "Nobody found",
        "A search finds the beginning of a name, of each of its parts and of an account, such as"
            + " CONTOSO\\anna or anna@contoso.com.");
  }
}
