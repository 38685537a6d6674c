package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteHealth;
import io.mooring.web.parts.Moment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One site: its condition, its figures, its connectors, and what can be done. */
final class SiteCard extends Card {

  private static final int LEVEL = 2;

  private final transient SiteDesk desk;
  private final transient Runnable changed;
  private final Div trouble = new Div();
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
    this.figures = new SiteFigures(desk.clock());
    this.connectors = new ConnectorRows(desk, changed);
    this.departure = new DeparturePanel(desk, changed);
    this.countdown = new CountdownLine(desk, changed);
    addThemeVariants(CardVariant.OUTLINED);
    addClassNames("panel", "site");
    trouble.addClassName("trouble");
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
    show(health.trouble());
    departure.show(shown, health.departure());
    figures.show(health, health.heard(enrolled));
    countdown.show(shown);
    connectors.show(shown, enrolled, health.holder());
    setAside.setVisible(health.setAside() > 0);
  }

  private void show(SiteHealth.@org.jspecify.annotations.Nullable Trouble what) {
    trouble.removeAll();
    trouble.setVisible(what != null);
    if (what != null) {
      var sentence = new Span(what.sentence());
      sentence.addClassName("strong");
      trouble.add(sentence, new Span(what.remedy()));
      trouble.add(new Div(new Span("Since "), new Moment(what.since(), desk.clock())));
    }
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
