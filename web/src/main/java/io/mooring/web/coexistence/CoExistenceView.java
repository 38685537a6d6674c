package io.mooring.web.coexistence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.change.Change;
import io.mooring.coexistence.CoExistingDevices;
import io.mooring.coexistence.MdmLists;
import io.mooring.inventory.Departing;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.words.Numbers;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** Every device that ConfigMgr and a third-party MDM have, and the lists that say so. */
@Route("co-existence")
@PageTitle("Co-existence · Mooring")
@PermitAll
class CoExistenceView extends Div {
  private final Person person;
  private final CoExistingDevices devices;
  private final MdmLists lists;
  private final MdmDesk desk;
  private final Div cards = new Div();
  private final Div empty = new Div();
  final MdmCounts counts = new MdmCounts();
  final CoExistingGrid grid;
  final Button bring = new Button("Bring a list", VaadinIcon.UPLOAD.create(), _ -> bring());
  final PageHead head = new PageHead("Co-existence", bring);

  CoExistenceView(
      CurrentPerson current,
      CoExistingDevices devices,
      MdmLists lists,
      Departing departing,
      ListDesk bringing,
      LiveChanges changes,
      Clock clock) {
    this.person = current.get();
    this.devices = devices;
    this.lists = lists;
    this.desk = new MdmDesk(person, lists, departing, bringing, clock);
    this.grid = new CoExistingGrid(person, devices);
    addClassNames("page", "co-existence-page");
    cards.addClassName("site-list");
    bring.addThemeVariants(ButtonVariant.PRIMARY);
    bring.setVisible(person.may(Permission.MANAGE_SITES));
    add(head, counts, grid, empty, new H2("Lists of third-party MDMs"), cards);
    Watch.over(this, changes, this::concerns, this::refresh);
    refresh();
  }

  private void bring() {
    new ImportDialog(desk, this::refresh).open();
  }

  private void refresh() {
    var byMdm = devices.byMdm(person);
    var total = byMdm.stream().mapToLong(CoExistingDevices.Count::devices).sum();
    head.say(
        total == 0
            ? "No device has a ConfigMgr client and a third-party MDM."
            : Numbers.count(total, "device has", "devices have")
                + " a ConfigMgr client and a third-party MDM.");
    counts.show(byMdm, devices.alsoInIntune(person));
    grid.setVisible(total > 0);
    grid.look();
    var known = lists.all(person);
    empty.removeAll();
    if (total == 0) {
      empty.add(nothing(known));
    }
    cards.removeAll();
    known.forEach(mdm -> cards.add(new MdmCard(desk, mdm, this::refresh)));
  }

  private static EmptyState nothing(List<MdmLists.Mdm> known) {
    return known.isEmpty()
        ? new EmptyState(
            VaadinIcon.HANDSHAKE,
            "No third-party MDM is known",
            "Export the enrolled devices of the other MDM as CSV and bring the list here: each"
                + " device that has a ConfigMgr client as well is told, with what follows.")
        : new EmptyState(
            VaadinIcon.CHECK_CIRCLE_O,
            "No device co-exists",
            "None of the devices that the lists below have is a ConfigMgr client.");
  }

  private boolean concerns(Change change) {
    return change.tenant().equals(person.tenant()) && change instanceof Change.OfSite;
  }
}
