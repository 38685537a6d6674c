package io.mooring.web.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mooring.site.SiteHealth;
import io.mooring.web.parts.Moment;
import io.mooring.web.words.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source's figures, as its last passes left them. */
final class SiteFigures extends Div {

  private final transient Clock clock;

  SiteFigures(Clock clock) {
    this.clock = clock;
    addClassName("figures");
    getElement().setAttribute("role", "list");
  }

  void show(SiteHealth health, Optional<Instant> lastContact) {
    removeAll();
    add(
        figure("Last contact", moment(lastContact.orElse(null)), ""),
        pass("Last full pass", health.full()),
        pass("Last hot pass", health.hot()),
        figure("Next full pass", next(health.full()), ""),
        figure("Devices seen", seen(health.full()), "in the last full pass"),
        figure("Device records held", number(health.held()), ""),
        figure("Open orders", number(health.openOrders()), ""),
        figure("Set aside", number(health.setAside()), "rows that broke a rule"));
  }

  /** Intune takes no calls of ours here, and is asked for what is new between full passes. */
  void showIntune(SiteHealth health) {
    removeAll();
    add(
        pass("Last full pass", health.full()),
        pass("What is new was last read", health.hot()),
        figure("Next full pass", next(health.full()), ""),
        figure("Windows devices seen", seen(health.full()), "in the last full pass"),
        figure("Device records held", number(health.held()), ""),
        figure("Set aside", number(health.setAside()), "rows that broke a rule"));
  }

  private Div pass(String label, SiteHealth.@Nullable PassReport report) {
    return report == null
        ? figure(label, new Span("Not yet"), "")
        : figure(label, moment(report.endedAt()), SiteWords.pass(report));
  }

  private Span next(SiteHealth.@Nullable PassReport full) {
    return new Span(full == null ? "—" : SiteWords.next(full.nextRun(), clock.instant()));
  }

  private static Span seen(SiteHealth.@Nullable PassReport full) {
    return full == null ? new Span("—") : number(full.seen());
  }

  private static Span number(long number) {
    return new Span(Numbers.grouped(number));
  }

  private Component moment(@Nullable Instant instant) {
    return instant == null ? new Span("Never") : new Moment(instant, clock);
  }

  private static Div figure(String label, Component value, String more) {
    var name = new Span(label);
    name.addClassName("fact-label");
    value.addClassName("figure-value");
    var rest = new Span(more);
    rest.addClassName("origin");
    var figure = new Div(name, value, rest);
    figure.addClassName("figure");
    figure.getElement().setAttribute("role", "listitem");
    return figure;
  }
}
