package io.mooring.web.users;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Permission;
import io.mooring.user.User;
import io.mooring.user.UserDirectory;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.SearchedList;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;

/** The people whom Entra or a device names. */
@Route("users")
@PageTitle("Users · Mooring")
@PermitAll
class UsersView extends Composite<SearchedList<User>> implements BeforeEnterObserver {

  private static final SearchedList.Words WORDS =
      new SearchedList.Words(
          "Users",
          "Who uses which devices. Several accounts are one person where Entra proves it.",
          "Search users",
          "Beginning of a name or an account",
          UsersView::none);

  final SearchedList<User> list;

  UsersView(CurrentPerson current, UserDirectory users) {
    var person = current.get();
    person.require(Permission.READ_DEVICES);
    list =
        new SearchedList<>(
            UsersView.class,
            WORDS,
            UserGrid.make(),
            wanted -> users.page(person, wanted),
            user -> user.id());
  }

  @Override
  protected SearchedList<User> initContent() {
    return list;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list.enter(event);
  }

  private static EmptyState none(boolean searched) {
    return searched ? notFound() : noneYet();
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
