package io.mooring.web.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.board.Boards;
import io.mooring.board.EstateBoard;
import io.mooring.change.Change;
import io.mooring.device.InCharge;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.DeviceLink;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.sites.SitesInNeed;
import io.mooring.web.words.Numbers;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;

/** The estate at a glance: what needs attention first, then what there is. */
@Route("overview")
@PageTitle("Overview · Mooring")
@PermitAll
class OverviewView extends Div {

  /** Presence changes with time alone. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  private final Person person;
  private final Boards boards;
  private final SitesInNeed sitesInNeed;
  private final PageHead head = new PageHead("Overview");
  private final WorkloadConcern conflicts =
      new WorkloadConcern(
          InCharge.CONFLICT,
          "Devices with a conflict",
          "Two managers claim the same work. The page of each device says why.");
  private final WorkloadConcern drifted =
      new WorkloadConcern(
          InCharge.DRIFTED,
          "Devices that have drifted from what is set",
          "The setting is older than 7 days, and their clients report another manager.");
  private final UnorderedList concerns = new UnorderedList();
  private final Paragraph nothing = new Paragraph("Nothing needs attention.");
  private final EstateTiles estate = new EstateTiles();
  private final EmptyState empty =
      new EmptyState(
          VaadinIcon.CLUSTER,
          "No device yet",
          "Devices come from Configuration Manager sites and from Intune.",
          new Anchor("sites", "Go to the sites"));

  OverviewView(CurrentPerson current, Boards boards, SitesInNeed sitesInNeed, LiveChanges changes) {
    this.person = current.get();
    this.boards = boards;
    this.sitesInNeed = sitesInNeed;
    addClassNames("page", "overview-page");
    concerns.addClassName("concerns");
    nothing.addClassName("secondary");
    add(
        head,
        new Section(new H2("Needs attention"), conflicts, drifted, concerns, nothing),
        estate,
        empty);
    Watch.every(LOOK_EVERY, this, changes, this::concerned, this::refresh);
    refresh();
  }

  private boolean concerned(Change change) {
    return change.tenant().equals(person.tenant()) && change instanceof Change.OfSite;
  }

  private void refresh() {
    var board = boards.estate(person);
    head.say(Numbers.count(board.devices(), "device", "devices"));
    empty.setVisible(board.devices() == 0);
    estate.setVisible(board.devices() > 0);
    needs(board);
    estate.show(board);
  }

  private void needs(EstateBoard board) {
    concerns.removeAll();
    var sites = sitesInNeed.count(person);
    if (sites > 0) {
      var sentence = Numbers.count(sites, "site needs", "sites need") + " attention";
      concerns.add(line("sites", sentence, "Something does not arrive as it should."));
    }
    for (var concern : Concern.ALL) {
      var devices = board.of(concern.facet(), concern.value());
      if (devices > 0) {
        var which = EstateBoard.having(concern.facet(), concern.value());
        var address = DeviceLink.address(which);
        concerns.add(line(address, concern.sentence(devices), concern.meaning()));
      }
    }
    conflicts.show(board);
    drifted.show(board);
    nothing.setVisible(
        !conflicts.isVisible() && !drifted.isVisible() && concerns.getComponentCount() == 0);
  }

  private static ListItem line(String address, String sentence, String meaning) {
    var why = new Span(meaning);
    why.addClassName("secondary");
    return new ListItem(new Anchor(address, sentence), why);
  }
}
