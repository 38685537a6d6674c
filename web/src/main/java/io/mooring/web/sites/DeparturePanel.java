package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.mooring.access.NotPermitted;
import io.mooring.access.Permission;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteHealth;
import io.mooring.site.SiteId;
import io.mooring.web.parts.Toast;
import io.mooring.web.words.Numbers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Too many devices are missing at once: a person decides whether they are gone. */
final class DeparturePanel extends Div {

  private final transient SiteDesk desk;
  private final transient Runnable changed;
  private final H3 title = new H3();
  private transient Optional<Shown> shown = Optional.empty();
  final Button keep = new Button("Keep them", _ -> shown.ifPresent(this::keep));
  final Button letGo = new Button("Let them go", _ -> shown.ifPresent(this::ask));

  DeparturePanel(SiteDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    addClassName("departure");
    letGo.addThemeVariants(ButtonVariant.ERROR);
    keep.addThemeVariants(ButtonVariant.PRIMARY);
    keep.setVisible(desk.mayManage());
    letGo.setVisible(desk.mayManage());
    var list = new Anchor("devices?missing=yes", "See the missing devices");
    list.getElement().setAttribute("router-link", true);
    var buttons = new Div(keep, letGo, list);
    buttons.addClassName("actions");
    add(title, new Paragraph(EXPLAINED), who(), buttons);
  }

  private static final String EXPLAINED =
      "That many at once are not taken for gone until a person says so: an account whose rights"
          + " were narrowed, or a collection that was changed, looks just the same. Until then they"
          + " stay, marked as missing. Keep them if you are not sure: the next complete pass asks"
          + " again. Let them go if they have truly left the site.";

  private static final String JUDGED_SINCE =
      "Another pass has judged since. Nothing was done: look again before you decide.";

  private Paragraph who() {
    var who =
        new Paragraph(
            "Deciding takes the role " + NotPermitted.rolesFor(Permission.MANAGE_SITES) + ".");
    who.setVisible(!desk.mayManage());
    return who;
  }

  /** What the person sees: a decision is about this pass and no other. */
  private record Shown(SiteId site, long pass) {}

  void show(AttachedSite site, SiteHealth.@Nullable Departure departure) {
    setVisible(departure != null);
    if (departure != null) {
      shown = Optional.of(new Shown(site.key().site(), departure.pass()));
      title.setText(SiteWords.departure(departure));
    }
  }

  private void keep(Shown decided) {
    if (desk.departing().keep(desk.person(), decided.site(), decided.pass())) {
      Toast.say("They are kept. The next complete pass judges anew.");
    } else {
      Toast.warn(JUDGED_SINCE);
    }
    changed.run();
  }

  private void ask(Shown decided) {
    var dialog =
        new ConfirmDialog(
            "Let the missing devices go?",
            title.getText()
                + " They leave the list of devices; their history stays. A device that turns up"
                + " again comes back by itself.",
            "Let them go",
            _ -> letGo(decided),
            "Cancel",
            _ -> {});
    dialog.setConfirmButtonTheme("error primary");
    dialog.open();
  }

  private void letGo(Shown decided) {
    desk.departing()
        .letGo(desk.person(), decided.site(), decided.pass())
        .ifPresentOrElse(
            left -> Toast.say(Numbers.count(left, "device is gone.", "devices are gone.")),
            () -> Toast.warn(JUDGED_SINCE));
    changed.run();
  }
}
