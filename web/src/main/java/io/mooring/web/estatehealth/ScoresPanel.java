package io.mooring.web.estatehealth;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import io.mooring.access.Person;
import io.mooring.analytics.Analytics;
import io.mooring.cloud.DeviceScores;
import io.mooring.cloud.Insight;
import io.mooring.cloud.ModelScores;
import io.mooring.cloud.Score;
import io.mooring.web.parts.GrowingTable;
import io.mooring.web.words.GraphWords;
import io.mooring.web.words.Numbers;
import io.mooring.web.words.ScoreWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Endpoint analytics makes of devices and models, and what it found. */
final class ScoresPanel extends Div {

  static final String STATE = "state";

  private static final List<String> SCORES =
      List.of("Overall", "Startup", "Apps", "Work from anywhere", "Battery");

  private final transient Person person;
  private final transient Analytics analytics;
  private final Div states = new Div();
  private final H3 title = new H3();
  final GrowingTable<DeviceScores> devices =
      new GrowingTable<>("Devices", heads("Device", "Model"), ScoresPanel::cells);
  final GrowingTable<ModelScores> models =
      new GrowingTable<>("Models", heads("Model", "Devices"), ScoresPanel::cells);
  private final Div insights = new Div();

  ScoresPanel(Person person, Analytics analytics) {
    this.person = person;
    this.analytics = analytics;
    states.addClassName("figures");
    states.getElement().setAttribute("role", "list");
    insights.addClassName("ruled");
    add(states, title, devices, new H3("Models"), models, new H3("Insights"), insights);
  }

  private static List<String> heads(String first, String second) {
    return Stream.concat(Stream.of(first, second), SCORES.stream()).toList();
  }

  /** Lists the devices of the state that the address names, if it names one. */
  void show(Optional<String> chosen) {
    var counts = new TreeMap<>(analytics.states(person));
    states.removeAll();
    counts.forEach((state, number) -> states.add(figure(state, number)));
    var known = chosen.filter(counts::containsKey);
    title.setVisible(known.isPresent());
    devices.setVisible(known.isPresent());
    known.ifPresent(state -> list(state, counts));
    models.show(analytics.models(person), (spot, limit) -> analytics.models(person, spot, limit));
    insights.removeAll();
    insights.add(found(analytics.insights(person)));
  }

  private void list(String state, Map<String, Long> counts) {
    title.setText(ScoreWords.health(state));
    devices.show(
        counts.getOrDefault(state, 0L), (spot, limit) -> analytics.in(person, state, spot, limit));
  }

  private static Div figure(String state, long number) {
    var label = new Span(ScoreWords.health(state));
    label.addClassName("fact-label");
    var query = QueryParameters.simple(Map.of(STATE, state)).getQueryString();
    var link = new Anchor("estate-health?" + query, Numbers.count(number, "device", "devices"));
    link.getElement().setAttribute("router-link", true);
    link.addClassName("figure-value");
    var figure = new Div(label, link);
    figure.addClassName("figure");
    figure.getElement().setAttribute("role", "listitem");
    return figure;
  }

  /** A search by Intune's id finds the device. */
  private static List<Component> cells(DeviceScores scores) {
    var query = QueryParameters.simple(Map.of("q", scores.id())).getQueryString();
    var name =
        new Anchor("devices?" + query, Objects.requireNonNullElse(scores.deviceName(), "No name"));
    name.getElement().setAttribute("router-link", true);
    return List.of(
        name,
        new Span(Objects.requireNonNullElse(scores.model(), "—")),
        said(scores.overall()),
        said(scores.startup()),
        said(scores.apps()),
        said(scores.workFromAnywhere()),
        said(scores.battery()));
  }

  private static List<Component> cells(ModelScores scores) {
    var devices = scores.devices();
    return List.of(
        new Span(GraphWords.model(scores.manufacturer(), scores.model())),
        new Span(devices == null ? "—" : Numbers.grouped(devices)),
        said(scores.overall()),
        said(scores.startup()),
        said(scores.apps()),
        said(scores.workFromAnywhere()),
        said(scores.battery()));
  }

  private static Span said(@Nullable Score score) {
    return new Span(ScoreWords.of(score));
  }

  private static String about(@Nullable String metric) {
    return metric == null ? "" : ", about " + GraphWords.spaced(metric).toLowerCase(Locale.ROOT);
  }

  private static Component found(List<Insight> all) {
    if (all.isEmpty()) {
      return new Paragraph("Endpoint analytics tells none.");
    }
    var list = new UnorderedList();
    all.forEach(insight ->
        list.add(
            new ListItem(
                "%s: %s%s (numbers: %s)"
                    .formatted(
                        ScoreWords.severity(insight.severity()),
                        GraphWords.spaced(insight.id()),
                        about(insight.metric()),
                        ScoreWords.values(insight)))));
    return list;
  }
}
