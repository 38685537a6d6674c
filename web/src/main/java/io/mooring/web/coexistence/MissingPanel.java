package io.mooring.web.coexistence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.access.NotPermitted;
import io.mooring.access.Permission;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteHealth;
import io.mooring.web.parts.Toast;
import io.mooring.web.words.Numbers;

/** A list lacks many devices of the one before: a person decides whether they are gone. */
final class MissingPanel extends Div {
  private static final int SHOWN = 50;
  private static final String JUDGED_SINCE =
      "Another list was taken in since. Nothing was done: look again before you decide.";

  private final transient MdmDesk desk;
  private final transient AttachedSite mdm;
  private final transient SiteHealth.Departure departure;
  private final transient Runnable changed;
  final Button keep = new Button("Keep them", _ -> keep());
  final Button letGo = new Button("Let them go", _ -> ask());

  MissingPanel(MdmDesk desk, AttachedSite mdm, SiteHealth.Departure departure, Runnable changed) {
    this.desk = desk;
    this.mdm = mdm;
    this.departure = departure;
    this.changed = changed;
    addClassName("departure");
    keep.addThemeVariants(ButtonVariant.PRIMARY);
    letGo.addThemeVariants(ButtonVariant.ERROR);
    var buttons = new Div(keep, letGo);
    buttons.addClassName("actions");
    buttons.setVisible(desk.mayManage());
    add(new H4(title()), new Paragraph(explained()), names(), buttons);
  }

  private String title() {
    return "%s of %s devices are no longer in its list."
        .formatted(Numbers.grouped(departure.missing()), Numbers.grouped(departure.held()));
  }

  private String explained() {
    var why =
        "That many at once are not taken for gone until a person says so: a list that was filtered"
            + " looks just the same. Until then they count as enrolled.";
    return desk.mayManage()
        ? why
        : why + " Deciding takes the role " + NotPermitted.rolesFor(Permission.MANAGE_SITES) + ".";
  }

  private NativeDetails names() {
    var list = new UnorderedList();
    desk.lists()
        .missing(desk.person(), mdm, SHOWN)
        .forEach(record -> {
          var link = new Anchor("devices/" + record.device(), record.name());
          link.getElement().setAttribute("router-link", true);
          list.add(new ListItem(link));
        });
    var details = new NativeDetails("Which", list);
    if (departure.missing() > SHOWN) {
      details.setSummaryText("Which: the first " + SHOWN);
    }
    return details;
  }

  private void keep() {
    if (desk.departing().keep(desk.person(), mdm.key().site(), departure.pass())) {
      Toast.say("They are kept. The next list judges anew.");
    } else {
      Toast.warn(JUDGED_SINCE);
    }
    changed.run();
  }

  private void ask() {
    var dialog =
        new ConfirmDialog(
            "Let the missing devices go?",
            title()
                + " They no longer count as enrolled in "
                + mdm.name().value()
                + "; their history stays.",
            "Let them go",
            _ -> letGo(),
            "Cancel",
            _ -> {});
    dialog.setConfirmButtonTheme("error primary");
    dialog.open();
  }

  private void letGo() {
    desk.departing()
        .letGo(desk.person(), mdm.key().site(), departure.pass())
        .ifPresentOrElse(
            left -> Toast.say(Numbers.count(left, "device was", "devices were") + " let go."),
            () -> Toast.warn(JUDGED_SINCE));
    changed.run();
  }
}
