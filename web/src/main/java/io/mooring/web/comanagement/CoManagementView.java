package io.mooring.web.comanagement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.board.Boards;
import io.mooring.board.CoManagementBoard;
import io.mooring.change.Change;
import io.mooring.device.ManagementState;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Panel;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.words.Numbers;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Optional;

/** Who manages the estate, and who is in charge of which workload on its co-managed devices. */
@Route("co-management")
@PageTitle("Co-management · Mooring")
@PermitAll
class CoManagementView extends Div {

  /** A day that ends is no change, and a sync changes devices all the time. */
  private static final Duration OFTEN = Duration.ofMinutes(5);

  private final Person person;
  private final Boards boards;
  private transient Optional<CoManagementBoard> shown = Optional.empty();
  final PageHead head = new PageHead("Co-management");
  final StatesTable states = new StatesTable();
  final WorkloadsTable workloads = new WorkloadsTable();
  final EnrolmentTable enrolment = new EnrolmentTable();
  final ReleasesTable releases = new ReleasesTable();
  final SlidersPanel sliders;
  private final Div board;
  private final EmptyState empty =
      new EmptyState(
          VaadinIcon.SLIDERS,
          "No device is known yet",
          "Who manages the estate is counted as soon as a site or Intune has brought its devices.");

  CoManagementView(CurrentPerson current, Boards boards, SliderDesks desks, LiveChanges changes) {
    this.person = current.get();
    this.boards = boards;
    this.sliders = new SlidersPanel(desks.of(person), this::refresh);
    this.board =
        new Div(
            new Panel("Who manages the devices", states),
            new Panel("On the way to co-management", enrolment),
            new Panel("Who is in charge on co-managed devices", workloads),
            new Panel("What workstations run", releases));
    board.addClassName("boards");
    addClassNames("page", "co-management-page");
    add(head, empty, board, sliders);
    Watch.every(OFTEN, this, changes, this::concerns, this::refresh);
    refresh();
  }

  private void refresh() {
    sliders.refresh();
    var counted = boards.coManagement(person);
    if (!Optional.of(counted).equals(shown)) {
      show(counted);
      shown = Optional.of(counted);
    }
  }

  /** Only what differs: whoever stands on a number goes on standing there. */
  private void show(CoManagementBoard counted) {
    head.say(line(counted));
    empty.setVisible(counted.devices() == 0);
    board.setVisible(counted.devices() > 0);
    states.show(counted);
    workloads.show(counted);
    enrolment.show(counted);
    releases.show(counted);
  }

  private static String line(CoManagementBoard counted) {
    return Numbers.grouped(counted.of(ManagementState.CO_MANAGED))
        + " of "
        + Numbers.count(counted.devices(), "device", "devices")
        + " co-managed";
  }

  private boolean concerns(Change change) {
    return change.tenant().equals(person.tenant()) && change instanceof Change.OfSite;
  }
}
