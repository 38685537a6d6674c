package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import io.mooring.site.AttachedSite;
import io.mooring.web.parts.Toast;
import java.util.Optional;

/** The tenant's Intune beside the sites: how the reading of it fares. */
final class IntuneCard extends Card {

  private static final int LEVEL = 2;

  private final transient SiteDesk desk;
  private final Paragraph why = new Paragraph();
  private final TroubleLines trouble;
  private final SiteFigures figures;
  private transient Optional<AttachedSite> source = Optional.empty();
  final DeparturePanel departure;
  final Button setAside = new Button("Look at set-aside rows", _ -> source.ifPresent(this::look));

  final Button stop = new Button("Stop reading Intune", _ -> stop());
  private final transient Runnable changed;

  IntuneCard(SiteDesk desk, boolean isRead, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    this.trouble = new TroubleLines(desk.clock());
    this.figures = new SiteFigures(desk.clock());
    this.departure = new DeparturePanel(desk, changed);
    addThemeVariants(CardVariant.OUTLINED);
    addClassNames("panel", "site");
    why.addClassName("secondary");
    setAside.addThemeVariants(ButtonVariant.TERTIARY);
    add(why, trouble, departure, figures);
    var devices = new Anchor("devices?site=Intune", "Show what Intune alone has");
    devices.getElement().setAttribute("router-link", true);
    stop.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    stop.setVisible(desk.mayManage() && !isRead);
    addToFooter(devices, setAside, stop);
  }

  void show(AttachedSite shown) {
    source = Optional.of(shown);
    var health = desk.sites().health(desk.person(), shown);
    var condition = SiteCondition.ofIntune(health, desk.clock().instant());
    setTitle(shown.name().value(), LEVEL);
    setSubtitle("Windows devices through " + shown.version());
    setHeaderSuffix(ConditionChip.of(condition));
    why.setText(condition.why());
    why.setVisible(health.trouble() == null);
    trouble.show(health.trouble());
    departure.show(shown, health.departure());
    figures.showIntune(health);
    setAside.setVisible(health.setAside() > 0);
  }

  private void stop() {
    new Question(
            "Stop reading Intune?",
            "This portal is no longer set up to read it. What Intune told of its devices becomes"
                + " history: those that it alone has are gone, and of the others the sites tell."
                + " What else Microsoft's cloud told is forgotten. Nothing changes there. When it is"
                + " read again, all comes back.",
            "Stop",
            this::stopped)
        .open();
  }

  private void stopped() {
    desk.detachment().stopIntune(desk.person());
    Toast.say("What Intune told is history now.");
    changed.run();
  }

  private void look(AttachedSite shown) {
    new SetAsideDialog(desk, shown).open();
  }
}
