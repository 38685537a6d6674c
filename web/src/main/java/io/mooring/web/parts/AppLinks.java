package io.mooring.web.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.app.FoundApp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Apps that were found on devices, each with the way to everybody who has it. */
public final class AppLinks extends Div {

  /**
   * Shows apps.
   *
   * @param most how many there can be: then others are left out
   */
  public AppLinks(List<FoundApp> apps, int most) {
    addClassName("app-links");
    if (apps.isEmpty()) {
      add(secondary("None is known. Intune tells them of the Windows devices that it manages."));
      return;
    }
    var list = new UnorderedList();
    apps.forEach(app -> list.add(item(app)));
    add(list);
    if (apps.size() == most) {
      add(secondary("The first %d are listed.".formatted(most)));
    }
  }

  private static ListItem item(FoundApp found) {
    var version = new Span(found.app().version() == null ? "" : " " + found.app().version());
    version.addClassName("secondary");
    return new ListItem(Crumbs.link(address(found), found.name()), version);
  }

  /** Where everybody is who has it. */
  public static String address(FoundApp found) {
    return "apps/" + URLEncoder.encode(found.app().id().value(), StandardCharsets.UTF_8);
  }

  private static Paragraph secondary(String text) {
    var line = new Paragraph(text);
    line.addClassName("secondary");
    return line;
  }
}
