package io.mooring.web.duplicates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.NotPermitted;
import io.mooring.access.Permission;
import io.mooring.change.Change;
import io.mooring.duplicate.Deciding;
import io.mooring.duplicate.Duplicates;
import io.mooring.duplicate.Duplicates.Decided;
import io.mooring.duplicate.Duplicates.Suspected;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.GrowingList;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Panel;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.words.DuplicateWords;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Devices that may be one: a person says whether they are. */
@Route("duplicates")
@PageTitle("Duplicates · Mooring")
@PermitAll
class DuplicatesView extends Div {

  /** Devices are looked through in the background, which nobody says. */
  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final DuplicateDesk desk;
  private final PageHead head = new PageHead("Duplicates");
  private final Div none = new Div();
  private final Panel decisions;
  final GrowingList<Suspected> pairs;
  final GrowingList<Decided> decided;

  DuplicatesView(
      CurrentPerson current,
      Duplicates duplicates,
      Deciding deciding,
      LiveChanges changes,
      Clock clock) {
    desk = new DuplicateDesk(current.get(), duplicates, deciding, clock, this::refresh);
    pairs =
        new GrowingList<>(
            wanted -> duplicates.page(desk.person(), wanted), pair -> new PairCard(desk, pair));
    decided =
        new GrowingList<>(
            wanted -> duplicates.decisions(desk.person(), wanted),
            one -> new DecisionRow(desk, one));
    decisions = new Panel("Decisions", decided);
    addClassNames("page", "duplicates-page");
    add(head, who(), pairs, none, decisions);
    Watch.every(OFTEN, this, changes, this::concerns, this::refresh);
    refresh();
  }

  private Paragraph who() {
    var who =
        new Paragraph(
            "Deciding takes the role " + NotPermitted.rolesFor(Permission.DECIDE_DUPLICATES) + ".");
    who.addClassName("secondary");
    who.setVisible(!desk.mayDecide());
    return who;
  }

  private boolean concerns(Change change) {
    return change.tenant().equals(desk.person().tenant())
        && change instanceof Change.OfDevice(_, var id)
        && isShown(id);
  }

  private boolean isShown(UUID id) {
    return pairs.shown().stream()
        .anyMatch(one ->
            one.pair().one().id().value().equals(id) || one.pair().other().id().value().equals(id));
  }

  private void refresh() {
    var count = desk.duplicates().count(desk.person());
    var lookedAt = desk.duplicates().lookedAt(desk.person());
    head.say(DuplicateWords.found(count, lookedAt, desk.clock().instant()));
    pairs.look();
    pairs.setVisible(!pairs.shown().isEmpty());
    none.removeAll();
    if (pairs.shown().isEmpty()) {
      none.add(lookedAt.isPresent() ? nothing() : notYet());
    }
    decided.look();
    decisions.setVisible(!decided.shown().isEmpty());
  }

  private static EmptyState nothing() {
    return new EmptyState(
        VaadinIcon.CHECK_CIRCLE_O,
        "No two devices look like one",
        "None share a name, a serial number or an SMBIOS GUID with another, but for what very many"
            + " share, and for those that persons keep apart.");
  }

  private static EmptyState notYet() {
    return new EmptyState(
        VaadinIcon.HOURGLASS,
        "The devices are being looked through",
        "It begins within a minute after the portal's start, and takes no more than a few seconds"
            + " of each minute.");
  }
}
