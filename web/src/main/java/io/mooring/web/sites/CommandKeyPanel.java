package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mooring.site.KeyChange;
import io.mooring.web.parts.Toast;
import io.mooring.web.words.Ago;
import io.mooring.web.words.Numbers;
import java.time.Duration;

/** The key that commands are signed with, and how an administrator replaces it. */
final class CommandKeyPanel extends Div {

  private final transient SiteDesk desk;
  private final Div line = new Div();
  final Button replace = new Button("Replace the key", _ -> confirm().open());

  CommandKeyPanel(SiteDesk desk) {
    this.desk = desk;
    addClassNames("panel", "command-key");
    line.addClassName("secondary");
    replace.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    replace.setVisible(desk.mayManage());
    add(
        new H2("Command key"),
        new Paragraph(
            "Connectors carry out only what this key has signed. When it is replaced it vouches for"
                + " its successor, and they follow by themselves."),
        line,
        replace);
  }

  void refresh() {
    line.removeAll();
    var key = desk.keyChange().shown(desk.person());
    var print = new Span(key.thumbprint());
    print.addClassName("thumbprint");
    line.add(new Div(new Span(age(key))), new Div(print));
  }

  private String age(KeyChange.Shown key) {
    var since = key.since();
    var age =
        since == null
            ? "Its age was not written down"
            : Ago.length(Duration.between(since, desk.clock().instant())) + " old";
    return key.predecessors() == 0
        ? age
        : age + " · replaced " + Numbers.count(key.predecessors(), "key", "keys") + " before it";
  }

  private Question confirm() {
    var seen = desk.keyChange().shown(desk.person()).thumbprint();
    return new Question(
        "Replace the command key?",
        "The portal makes a new key at once. Connectors that are off now follow when they start. If"
            + " somebody may have read the present key, this is not enough: see the documentation.",
        "Replace it",
        () -> replaceNow(seen));
  }

  private void replaceNow(String seen) {
    if (desk.keyChange().replace(desk.person(), seen)) {
      Toast.say("The command key is replaced.");
    } else {
      Toast.warn("Somebody else has replaced the key already. Nothing was done.");
    }
    refresh();
  }
}
