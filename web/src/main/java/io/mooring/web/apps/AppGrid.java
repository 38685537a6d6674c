package io.mooring.web.apps;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.mooring.app.FoundApp;
import io.mooring.web.parts.AppLinks;
import io.mooring.web.parts.PagedGrid;
import io.mooring.web.words.Ago;
import io.mooring.web.words.Numbers;
import java.time.Clock;
import java.util.Objects;

/** The apps, how many devices have each, and how old that is. */
final class AppGrid {

  private static final String LINK =
      "<a class=\"name\" href=\"${item.address}\" router-link>${item.name}</a>";
  private static final String TEXT = "<span title=\"${item.text}\">${item.text}</span>";

  private AppGrid() {}

  static PagedGrid<FoundApp> make(Clock clock) {
    return new PagedGrid<>("Apps", compact(clock))
        .column("Name", 300, with(LINK))
        .column("Version", 160, with(TEXT).withProperty("text", AppGrid::version))
        .column("Publisher", 200, with(TEXT).withProperty("text", AppGrid::publisher))
        .column("Devices", 110, with(TEXT).withProperty("text", AppGrid::devices))
        .column("Devices read", 150, with(TEXT).withProperty("text", found -> age(found, clock)));
  }

  private static LitRenderer<FoundApp> with(String template) {
    return LitRenderer.<FoundApp>of(template)
        .withProperty("address", AppLinks::address)
        .withProperty("name", FoundApp::name);
  }

  private static LitRenderer<FoundApp> compact(Clock clock) {
    return with("<div class=\"compact\"><div class=\"compact-first\">"
            + LINK
            + "<span>${item.devices}</span></div><div class=\"secondary\">${item.text}</div></div>")
        .withProperty("text", found -> version(found) + " · " + age(found, clock))
        .withProperty("devices", found -> Numbers.count(found.devices(), "device", "devices"));
  }

  private static String version(FoundApp found) {
    return Objects.requireNonNullElse(found.app().version(), "");
  }

  private static String publisher(FoundApp found) {
    return Objects.requireNonNullElse(found.app().publisher(), "");
  }

  /** Before the first time nobody knows. */
  private static String devices(FoundApp found) {
    return found.readAt() == null && found.devices() == 0
        ? "not read yet"
        : Numbers.grouped(found.devices());
  }

  private static String age(FoundApp found, Clock clock) {
    var readAt = found.readAt();
    return readAt == null ? "not read yet" : Ago.of(readAt, clock.instant());
  }
}
