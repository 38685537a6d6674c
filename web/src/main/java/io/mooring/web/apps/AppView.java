package io.mooring.web.apps;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.app.AppDirectory;
import io.mooring.app.FoundApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.device.DeviceSummary;
import io.mooring.web.devices.DeviceTable;
import io.mooring.web.parts.Crumbs;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.Lines;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Panel;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.words.Ago;
import io.mooring.web.words.Numbers;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version of an app, and who has it. */
@Route("apps/:id")
@PermitAll
class AppView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long MEGABYTE = 1024 * 1024;

  private final Person person;
  private final AppDirectory apps;
  private final Clock clock;
  private transient Optional<FoundApp> app = Optional.empty();

  AppView(CurrentPerson current, AppDirectory apps, Clock clock) {
    this.person = current.get();
    this.apps = apps;
    this.clock = clock;
    addClassNames("page", "list-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    app =
        event
            .getRouteParameters()
            .get("id")
            .flatMap(id -> apps.find(person, new DetectedAppId(id)));
    removeAll();
    add(new Crumbs("Apps", "apps", title()));
    app.ifPresentOrElse(this::show, () -> add(unknown()));
  }

  private String title() {
    return app.map(AppView::title).orElse("Unknown app");
  }

  private static String title(FoundApp found) {
    var version = Objects.requireNonNullElse(found.app().version(), "");
    return (found.name() + " " + version).strip();
  }

  @Override
  public String getPageTitle() {
    return title() + " · Mooring";
  }

  private static EmptyState unknown() {
    return new EmptyState(
        VaadinIcon.QUESTION_CIRCLE_O,
        "There is no such app",
        "The address may be mistyped, or Intune finds this version nowhere any more.",
        Crumbs.link("apps", "All apps"));
  }

  private void show(FoundApp found) {
    var head = new PageHead(title(found));
    head.say(said(found));
    var about = new Lines();
    about.add("Publisher", found.app().publisher());
    about.add("Size", size(found.app().sizeBytes()));
    about.add("Intune counts", reported(found.app().deviceCount()));
    add(head, new Panel("About", about, note()));
    if (found.devices() > 0) {
      var devices = DeviceTable.of(clock);
      devices.show(wanted -> apps.devices(person, found.app().id(), wanted), DeviceSummary::id);
      add(devices);
    }
  }

  private String said(FoundApp found) {
    var readAt = found.readAt();
    return readAt == null
        ? "Who has it was not read yet."
        : Numbers.count(found.devices(), "device has it", "devices have it")
            + ", as Intune said "
            + Ago.of(readAt, clock.instant())
            + ".";
  }

  private static @Nullable String size(@Nullable Long bytes) {
    return bytes == null || bytes <= 0 ? null : Numbers.megabytes(Math.max(1, bytes / MEGABYTE));
  }

  private static @Nullable String reported(@Nullable Long devices) {
    return devices == null ? null : Numbers.count(devices, "device", "devices");
  }

  private static Paragraph note() {
    var note =
        new Paragraph(
            "Intune's own count is of another time, and takes in devices that are not listed here.");
    note.addClassName("secondary");
    return note;
  }
}
