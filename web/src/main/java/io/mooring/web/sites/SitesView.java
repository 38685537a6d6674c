package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.NotPermitted;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.change.Change;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteId;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Watch;
import io.mooring.web.settings.IntuneSettings;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.words.Numbers;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The attached sites: attach one, see how each fares, decide, detach. */
@Route("sites")
@PageTitle("Sites · Mooring")
@PermitAll
class SitesView extends Div {

  /** A connector falls silent without a word. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  private final Person person;
  private final SiteAttachment sites;
  private final SiteDesk desk;
  private final Map<SiteId, SiteCard> cards = new HashMap<>();
  private final Div list = new Div();
  final IntuneCard intune;
  final CommandKeyPanel commandKey;
  final Button attach = new Button("Attach a site", VaadinIcon.PLUS.create(), _ -> attach());
  final PageHead head = new PageHead("Sites", attach);

  SitesView(CurrentPerson current, SiteDesks desks, IntuneSettings settings, LiveChanges changes) {
    this.person = current.get();
    this.desk = desks.of(person);
    this.sites = desk.sites();
    addClassNames("page", "sites-page");
    list.addClassName("site-list");
    attach.addThemeVariants(ButtonVariant.PRIMARY);
    attach.setVisible(desk.mayManage());
    commandKey = new CommandKeyPanel(desk);
    intune = new IntuneCard(desk, settings.reads(person.tenant()), this::refresh);
    add(head, list, intune, commandKey);
    Watch.every(LOOK_EVERY, this, changes, this::concerns, this::refresh);
    refresh();
  }

  private void attach() {
    new AttachDialog(desk, this::refresh).open();
  }

  private void refresh() {
    var attached = sites.list(person);
    head.say(
        attached.isEmpty()
            ? "Configuration Manager sites bring their devices into this console."
            : Numbers.count(attached.size(), "attached site", "attached sites"));
    attach.setVisible(desk.mayManage() && !attached.isEmpty());
    var shown = attached.stream().map(site -> site.key().site()).toList();
    if (list.getChildren().findAny().isEmpty() || !cards.keySet().equals(Set.copyOf(shown))) {
      rebuild(attached);
    }
    attached.forEach(site -> card(site).show(site));
    var cloud = sites.find(person, SiteId.INTUNE);
    intune.setVisible(cloud.isPresent());
    cloud.ifPresent(intune::show);
    commandKey.setVisible(!attached.isEmpty());
    commandKey.refresh();
  }

  private void rebuild(List<AttachedSite> attached) {
    cards.clear();
    list.removeAll();
    attached.forEach(site -> list.add(card(site)));
    if (attached.isEmpty()) {
      list.add(begin());
    }
  }

  private SiteCard card(AttachedSite site) {
    return cards.computeIfAbsent(site.key().site(), _ -> new SiteCard(desk, this::refresh));
  }

  private EmptyState begin() {
    if (!desk.mayManage()) {
      return new EmptyState(
          VaadinIcon.CLUSTER,
          "No site is attached yet",
          "Devices come from Configuration Manager sites.",
          new Span(
              "Ask somebody with the role "
                  + NotPermitted.rolesFor(Permission.MANAGE_SITES)
                  + " to attach one."));
    }
    var first = new Button("Attach the first site", _ -> attach());
    first.addThemeVariants(ButtonVariant.PRIMARY);
    return new EmptyState(
        VaadinIcon.CLUSTER,
        "Attach the first site",
        "Give the site a name, copy the command that you get, and run it on a machine that reaches"
            + " the site's SMS Provider. The connector only calls out: nothing has to be opened"
            + " towards your network.",
        first);
  }

  private boolean concerns(Change change) {
    return change.tenant().equals(person.tenant())
        && switch (change) {
          case Change.OfSite _, Change.OrderQueued _ -> true;
          case Change.OfDevice _ -> false;
        };
  }
}
