package io.mooring.web.autopilot;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.autopilot.AutopilotDirectory;
import io.mooring.autopilot.AutopilotDirectory.Wanted;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectWatch;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Panel;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.words.SubjectWords;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Which devices Autopilot knows, and what it would make of co-managed ones. */
@Route("autopilot")
@PageTitle("Autopilot · Mooring")
@PermitAll
class AutopilotView extends Div implements BeforeEnterObserver {

  private final Person person;
  private final SubjectWatch watch;
  private final Clock clock;
  private final PageHead head = new PageHead("Autopilot");
  private final Div content;
  private final EmptyState none =
      new EmptyState(
          VaadinIcon.CLOUD_O,
          "Autopilot has not been read",
          "The page Tenant settings says whether Microsoft's cloud is read, and what is missing.");
  private AutopilotAddress address = AutopilotAddress.of(QueryParameters.empty());
  final OutlookPanel outlooks;
  final IdentityTable identities;

  AutopilotView(
      CurrentPerson current, AutopilotDirectory directory, SubjectWatch watch, Clock clock) {
    this.person = current.get();
    this.watch = watch;
    this.clock = clock;
    outlooks = new OutlookPanel(person, directory);
    identities = new IdentityTable(person, directory, clock, this::open);
    addClassNames("page", "autopilot-page");
    content =
        new Div(
            new Panel("Co-managed devices at their next reset", outlooks),
            new Panel("Registered devices", identities));
    content.addClassName("panels");
    add(head, content, none);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = AutopilotAddress.of(event.getLocation().getQueryParameters());
    var state = watch.state(person, Subject.AUTOPILOT);
    var read = state.filter(known -> known.trusted() != null);
    head.say(
        state
            .map(known -> SubjectWords.age(known, clock.instant()))
            .orElse("Which devices Windows Autopilot knows."));
    content.setVisible(read.isPresent());
    none.setVisible(read.isEmpty());
    if (read.isPresent()) {
      outlooks.show(address);
      identities.show(address.wanted());
    }
  }

  private void open(Wanted wanted) {
    var location = address.with(wanted).location();
    UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
  }
}
