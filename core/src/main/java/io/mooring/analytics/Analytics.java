package io.mooring.analytics;

import io.mooring.access.Person;
import io.mooring.cloud.DeviceScores;
import io.mooring.cloud.Insight;
import io.mooring.cloud.ModelScores;
import io.mooring.device.Device;
import io.mooring.subject.Reading;
import io.mooring.subject.Shelf;
import io.mooring.subject.Shelf.Label;
import io.mooring.subject.Shelf.Placed;
import io.mooring.subject.Shelf.Spot;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectWatch;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people look up of Endpoint analytics. */
public final class Analytics {

  private final SubjectWatch watch;
  private final Shelf<DeviceScores> devices;
  private final Shelf<ModelScores> models;
  private final Shelf<Insight> insights;

  public Analytics(
      SubjectWatch watch,
      Shelf<DeviceScores> devices,
      Shelf<ModelScores> models,
      Shelf<Insight> insights) {
    this.watch = watch;
    this.devices = devices;
    this.models = models;
    this.insights = insights;
  }

  /**
   * A device's scores.
   *
   * @param at when they were read
   */
  public record Scored(DeviceScores scores, Instant at) {}

  /** Those of the device whose id Intune has given them; a name alone proves nothing. */
  public Optional<Scored> of(Person person, Device device) {
    var id = device.text(Column.INTUNE_ID).map(ScoreLabels::small).orElse("");
    return watch
        .state(person, Subject.DEVICE_SCORES)
        .filter(_ -> !id.isEmpty())
        .flatMap(state -> Optional.ofNullable(state.trusted()))
        .flatMap(read ->
            devices.find(read.reading(), ScoreLabels.ID, List.of(id)).stream()
                .findFirst()
                .map(scores -> new Scored(scores, read.at())));
  }

  /** How many devices are in each state of health, as Graph spells it. */
  public Map<String, Long> states(Person person) {
    return watch
        .inForce(person, Subject.DEVICE_SCORES)
        .map(reading -> devices.counts(reading, ScoreLabels.HEALTH))
        .orElse(Map.of());
  }

  /** The devices in a state of health, the lowest score first, those without one last. */
  public List<Placed<DeviceScores>> in(
      Person person, String state, @Nullable Spot after, int limit) {
    var query = new Shelf.Query(new Label(ScoreLabels.HEALTH, state), "", after, limit);
    return watch
        .inForce(person, Subject.DEVICE_SCORES)
        .map(reading -> devices.page(reading, query))
        .orElse(List.of());
  }

  public long models(Person person) {
    return modelsRead(person).map(reading -> models.count(reading, null, "")).orElse(0L);
  }

  /** The models, the lowest score first, those without one last. */
  public List<Placed<ModelScores>> models(Person person, @Nullable Spot after, int limit) {
    var query = new Shelf.Query(null, "", after, limit);
    return modelsRead(person).map(reading -> models.page(reading, query)).orElse(List.of());
  }

  private Optional<Reading> modelsRead(Person person) {
    return watch.inForce(person, Subject.MODEL_SCORES);
  }

  /** What was found in the estate, what is worst first. */
  public List<Insight> insights(Person person) {
    return watch.inForce(person, Subject.INSIGHTS).map(insights::all).orElse(List.of());
  }
}
