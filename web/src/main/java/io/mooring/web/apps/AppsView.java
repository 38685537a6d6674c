package io.mooring.web.apps;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Permission;
import io.mooring.app.AppDirectory;
import io.mooring.app.FoundApp;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.SearchedList;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** The apps that Intune found on Windows devices. */
@Route("apps")
@PageTitle("Apps · Mooring")
@PermitAll
class AppsView extends Composite<SearchedList<FoundApp>> implements BeforeEnterObserver {

  private static final SearchedList.Words WORDS =
      new SearchedList.Words(
          "Apps",
          "What Intune found on Windows devices. Who has an app is read once a day.",
          "Search apps",
          "Beginning of an app's name",
          AppsView::none);

  final SearchedList<FoundApp> list;

  AppsView(CurrentPerson current, AppDirectory apps, Clock clock) {
    var person = current.get();
    person.require(Permission.READ_DEVICES);
    list =
        new SearchedList<>(
            AppsView.class,
            WORDS,
            AppGrid.make(clock),
            wanted -> apps.page(person, wanted),
            found -> found.app().id());
  }

  @Override
  protected SearchedList<FoundApp> initContent() {
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
        VaadinIcon.GRID_BIG_O,
        "No apps yet",
        "Intune tells which apps it found on the devices that it manages. Where it is set up, they"
            + " appear here within the hour; a site's own inventory of software is not read.");
  }

  private static EmptyState notFound() {
    return new EmptyState(
        VaadinIcon.SEARCH, "No app found", "A search finds the beginning of an app's name.");
  }
}
