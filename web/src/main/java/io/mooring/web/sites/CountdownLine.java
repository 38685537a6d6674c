package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mooring.site.AttachedSite;
import io.mooring.web.parts.Here;
import io.mooring.web.words.CountdownWords;
import java.util.Optional;

/** For how long a site's clients warn before they restart, who says so, and saying it. */
final class CountdownLine extends Div {

  private final Span length = new Span();
  private final Span source = new Span();
  private transient Optional<AttachedSite> site = Optional.empty();
  final Button state = new Button("State it");

  CountdownLine(SiteDesk desk, Runnable changed) {
    addClassName("countdown");
    length.addClassName("strong");
    source.addClassName("secondary");
    var label = new Span("Restart countdown");
    label.addClassName("fact-label");
    state.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    state.setVisible(desk.mayManage());
    state.addClickListener(
        _ -> site.ifPresent(shown -> new CountdownDialog(desk, shown, changed).open()));
    add(label, length, source, state);
  }

  void show(AttachedSite shown) {
    site = Optional.of(shown);
    length.setText(CountdownWords.length(shown.notice()));
    source.setText(sentence(CountdownWords.source(shown.notice(), Here.zone())));
    var stated = shown.notice().statement() != null;
    state.setText(stated ? "Change" : "State it");
    state.setAriaLabel(state.getText() + ": restart countdown of " + shown.name());
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
