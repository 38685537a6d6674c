package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import io.mooring.site.AttachedSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One site: its condition, its figures, its connectors, and what can be done. */
final class SiteCard extends Card {

  private static final int LEVEL = 2;

  private final transient SiteDesk desk;
  private final transient Runnable changed;
  private final TroubleLines trouble;
  private final Paragraph why = new Paragraph();
  private final SiteFigures figures;
  private final ConnectorRows connectors;
  private transient Optional<AttachedSite> site = Optional.empty();
  final DeparturePanel departure;
  final CountdownLine countdown;
  private final Anchor devices = new Anchor("devices", "Show its devices");
  final Button code = new Button("New one-time code", _ -> site.ifPresent(this::invite));
  final Button setAside = new Button("Look at set-aside rows", _ -> site.ifPresent(this::look));
  final Button detach = new Button("Detach", _ -> site.ifPresent(this::detach));

  SiteCard(SiteDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    this.trouble = new TroubleLines(desk.clock());
    this.figures = new SiteFigures(desk.clock());
    this.connectors = new ConnectorRows(desk, changed);
    this.departure = new DeparturePanel(desk, changed);
    this.countdown = new CountdownLine(desk, changed);
    addThemeVariants(CardVariant.OUTLINED);
    addClassNames("panel", "site");
    why.addClassName("secondary");
    detach.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    code.addThemeVariants(ButtonVariant.TERTIARY);
    setAside.addThemeVariants(ButtonVariant.TERTIARY);
    code.setVisible(desk.mayManage());
    detach.setVisible(desk.mayManage());
    add(why, trouble, departure, figures, countdown, connectors);
    devices.getElement().setAttribute("router-link", true);
    addToFooter(devices, code, setAside, detach);
  }

  private static String encoded(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8);
  }

  void show(AttachedSite shown) {
    site = Optional.of(shown);
    var health = desk.sites().health(desk.person(), shown);
    var enrolled = desk.sites().connectors(desk.person(), shown);
    var condition = SiteCondition.of(health, enrolled, desk.clock().instant());
    setTitle(shown.name().value(), LEVEL);
    setSubtitle(SiteWords.subtitle(shown));
    setHeaderSuffix(ConditionChip.of(condition));
    devices.setHref("devices?site=" + encoded(shown.shown()));
    devices.setVisible(shown.code() != null);
    why.setText(condition.why());
    why.setVisible(health.trouble() == null);
    trouble.show(health.trouble());
    departure.show(shown, health.departure());
    figures.show(health, health.heard(enrolled));
    countdown.show(shown);
    connectors.show(shown, enrolled, health.holder());
    setAside.setVisible(health.setAside() > 0);
  }

  private void invite(AttachedSite shown) {
    desk.sites()
        .invite(desk.person(), shown.key().site())
        .ifPresent(invitation -> new CodeDialog(invitation, desk).open());
  }

  private void look(AttachedSite shown) {
    new SetAsideDialog(desk, shown).open();
  }

  private void detach(AttachedSite shown) {
    new DetachDialog(desk, shown, changed).open();
  }
}
