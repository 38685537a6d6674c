package io.mooring.web.estatehealth;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.analytics.Analytics;
import io.mooring.device.DeviceDirectory;
import io.mooring.site.SiteAttachment;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectWatch;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Panel;
import io.mooring.web.parts.SubjectTable;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** The estate's health: what Endpoint analytics says, how clients fare, how fresh it all is. */
@Route("estate-health")
@PageTitle("Health · Mooring")
@PermitAll
class EstateHealthView extends Div implements BeforeEnterObserver {

  private final Person person;
  private final SubjectWatch watch;
  private final ClientsPanel clients;
  private final FreshnessTable sources;
  private final SubjectTable subjects;
  private final Panel analytics;
  final ScoresPanel scores;

  EstateHealthView(
      CurrentPerson current,
      DeviceDirectory directory,
      SiteAttachment sites,
      Analytics analytics,
      SubjectWatch watch,
      Clock clock) {
    this.person = current.get();
    this.watch = watch;
    clients = new ClientsPanel(person, directory);
    sources = new FreshnessTable(person, sites, clock);
    subjects = new SubjectTable(clock);
    scores = new ScoresPanel(person, analytics);
    this.analytics = new Panel("Endpoint analytics", scores);
    addClassNames("page", "health-page");
    var head = new PageHead("Health");
    head.say("How devices and their clients fare, and how fresh what is known of them is.");
    var panels =
        new Div(
            new Panel("Clients", clients),
            this.analytics,
            new Panel("How fresh it is", sources, subjects));
    panels.addClassName("panels");
    add(head, panels);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    clients.show();
    sources.show();
    subjects.show(watch.states(person));
    analytics.setVisible(watch.inForce(person, Subject.DEVICE_SCORES).isPresent());
    scores.show(event.getLocation().getQueryParameters().getSingleParameter(ScoresPanel.STATE));
  }
}
