package io.mooring.web.apps;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.app.AppDirectory;
import io.mooring.app.FoundApp;
import io.mooring.paging.Wanted;
import io.mooring.web.parts.Crumbs;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.ListSearch;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.PagedGrid;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** The apps that Intune found on Windows devices. */
@Route("apps")
@PageTitle("Apps · Mooring")
@PermitAll
class AppsView extends Div implements BeforeEnterObserver {

  private static final String SEARCH = "search";

  private final Person person;
  private final AppDirectory apps;
  private final Div none = new Div();
  final ListSearch search =
      new ListSearch("Search apps", "Beginning of an app's name", this::searched);
  final PagedGrid<FoundApp> grid;

  AppsView(CurrentPerson current, AppDirectory apps, Clock clock) {
    this.person = current.get();
    person.require(Permission.READ_DEVICES);
    this.apps = apps;
    this.grid = AppGrid.make(clock);
    addClassNames("page", "list-page");
    var head = new PageHead("Apps", search, Crumbs.link("tenant", "How it is read"));
    head.say("What Intune found on Windows devices. Who has an app is read once a day.");
    add(head, grid, none);
  }

  /** The address says what is searched, so that it can be handed on. */
  private void searched(String text) {
    getUI()
        .ifPresent(ui ->
            ui.navigate(
                AppsView.class,
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
    var isEmpty = apps.page(person, new Wanted(text, null, 1)).items().isEmpty();
    grid.setVisible(!isEmpty);
    none.removeAll();
    if (isEmpty) {
      none.add(text.isBlank() ? noneYet() : notFound());
    } else {
      grid.show(text, wanted -> apps.page(person, wanted), found -> found.app().id());
    }
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
