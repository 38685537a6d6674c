package io.mooring.web.sites;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.Moment;
import io.mooring.web.words.Ago;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connectors of a site, with the key that each one signs with. */
final class ConnectorRows extends Div {

  private final transient SiteDesk desk;
  private final transient Runnable changed;

  ConnectorRows(SiteDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    addClassName("connectors");
  }

  /**
   * @param holder null before a connector has taken the site
   */
  void show(AttachedSite site, List<Connector> connectors, @Nullable ConnectorId holder) {
    removeAll();
    add(new H3("Connector"));
    if (connectors.isEmpty()) {
      var none = new Paragraph("None is enrolled. Run the command that came with the code.");
      none.addClassName("secondary");
      add(none);
    }
    connectors.forEach(connector -> {
      var row = row(connector, holder);
      if (desk.mayManage() && !connector.revoked()) {
        var now = desk.clock().instant();
        row.add(
            revoke(site, connector, Revocation.consequence(connector, connectors, holder, now)));
      }
      add(row);
    });
  }

  private Div row(Connector connector, @Nullable ConnectorId holder) {
    var host = new Span(connector.host());
    host.addClassName("strong");
    var first = new Div(host, new Span("version " + connector.version()));
    first.addClassName("connector-first");
    var row = new Div(first, details(connector));
    row.addClassName("connector");
    if (connector.revoked()) {
      first.add(Chip.of("Revoked", Chip.Tone.PLAIN));
      row.addClassName("revoked");
      return row;
    }
    if (holder != null) {
      first.add(standing(connector, holder));
    }
    return row;
  }

  private Badge standing(Connector connector, ConnectorId holder) {
    if (connector.id().equals(holder)) {
      return Chip.of("Holds the site", Chip.Tone.INFO);
    }
    var calls = Revocation.calls(connector, desk.clock().instant());
    return Chip.of(calls ? "Stands by" : "Silent", Chip.Tone.PLAIN);
  }

  private Div details(Connector connector) {
    var age = Duration.between(connector.key().since(), desk.clock().instant());
    var key = new Span("Key " + Ago.length(age) + " old · ");
    var print = new Span(connector.key().thumbprint());
    print.addClassName("thumbprint");
    var contact = new Span("Last contact ");
    var last = connector.lastContact();
    var details =
        new Div(
            new Div(contact, last == null ? new Span("never") : new Moment(last, desk.clock())),
            new Div(key, print));
    details.addClassName("secondary");
    return details;
  }

  private Button revoke(AttachedSite site, Connector connector, String consequence) {
    var button = new Button("Revoke", _ -> confirm(site, connector, consequence).open());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel("Revoke the connector on " + connector.host());
    return button;
  }

  private Question confirm(AttachedSite site, Connector connector, String consequence) {
    return new Question(
        "Revoke the connector on " + connector.host() + "?",
        Revocation.which(site.name(), connector) + " " + consequence,
        "Revoke",
        () -> revokeNow(site, connector));
  }

  private void revokeNow(AttachedSite site, Connector connector) {
    desk.sites().revoke(desk.person(), site.key().site(), connector.id());
    changed.run();
  }
}
