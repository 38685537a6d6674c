package io.mooring.web.sites;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mooring.site.SiteHealth;
import io.mooring.web.parts.Moment;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What is wrong with a source, what to do, and since when. */
final class TroubleLines extends Div {

  private final transient Clock clock;

  TroubleLines(Clock clock) {
    this.clock = clock;
    addClassName("trouble");
  }

  void show(SiteHealth.@Nullable Trouble what) {
    removeAll();
    setVisible(what != null);
    if (what != null) {
      var sentence = new Span(what.sentence());
      sentence.addClassName("strong");
      add(sentence, new Span(what.remedy()));
      add(new Div(new Span("Since "), new Moment(what.since(), clock)));
    }
  }
}
