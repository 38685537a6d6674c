package io.mooring.web.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.mooring.access.Person;
import io.mooring.change.Change;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceFilter;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.sites.SitesInNeed;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;

/** The frame around every page. */
@Layout
@PermitAll
class Shell extends AppLayout implements AfterNavigationObserver {

  /** Sites come to need somebody as time goes by. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  private final Person person;
  private final DeviceDirectory directory;
  private final SitesInNeed sitesInNeed;
  private final Navigation navigation;
  private final Ticking ticking;
  final SearchBox search = new SearchBox(this::typed, this::entered);

  Shell(
      CurrentPerson current,
      DeviceDirectory directory,
      SitesInNeed sitesInNeed,
      LiveChanges changes,
      AuthenticationContext authentication,
      Clock clock) {
    this.person = current.get();
    this.directory = directory;
    this.sitesInNeed = sitesInNeed;
    this.navigation = new Navigation(person);
    setPrimarySection(Section.DRAWER);
    addToDrawer(new Brand(), new Scroller(navigation));
    addToNavbar(skip(), toggle(), search, appearance(), menu(authentication));
    UI.getCurrent().getPage().setColorScheme(Appearance.remembered(VaadinRequest.getCurrent()));
    this.ticking = new Ticking(clock);
    ticking.begin(UI.getCurrent());
    Watch.every(LOOK_EVERY, this, changes, this::concerns, this::look);
    count();
  }

  private static DrawerToggle toggle() {
    var toggle = new DrawerToggle();
    toggle.setAriaLabel("Navigation");
    return toggle;
  }

  private UserMenu menu(AuthenticationContext authentication) {
    return new UserMenu(person, authentication::logout);
  }

  private static Button appearance() {
    var button = new Button(VaadinIcon.ADJUST.create());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.addClassName("appearance");
    button.setAriaLabel("Switch between light and dark");
    button.setTooltipText("Light or dark");
    button.addClickListener(event -> event.getSource().getUI().ifPresent(Appearance::toggle));
    return button;
  }

  /** The first stop of the Tab key, seen only while it has the focus. */
  private Button skip() {
    var button = new Button("Skip to content", _ -> focusContent());
    button.addClassName("skip");
    return button;
  }

  private void focusContent() {
    getContent().getElement().executeJs("this.focus()");
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    content.getElement().setAttribute("tabindex", "-1").setAttribute("role", "main");
    super.showRouterLayoutContent(content);
  }

  private boolean concerns(Change change) {
    return change instanceof Change.OfSite && change.tenant().equals(person.tenant());
  }

  private void look() {
    count();
    getUI().ifPresent(ticking::again);
  }

  private void count() {
    if (!person.roles().isEmpty()) {
      navigation.show(
          directory.count(person, DeviceFilter.EVERYTHING).number(), sitesInNeed.count(person));
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (getContent() instanceof Searching page) {
      search.setValue(page.searched());
      search.focus();
    } else {
      search.clear();
    }
  }

  private void typed(String text) {
    if (getContent() instanceof Searching page) {
      page.search(text);
    }
  }

  private void entered(String text) {
    if (getContent() instanceof Searching page) {
      page.enter();
    } else {
      getUI().ifPresent(ui -> ui.navigate("devices", QueryParameters.of("q", text)));
    }
  }
}
