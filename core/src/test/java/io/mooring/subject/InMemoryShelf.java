package io.mooring.subject;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Shelf} for tests of the core. */
public final class InMemoryShelf<T> implements Shelf<T> {

  private static final Comparator<Spot> ORDER =
      Comparator.comparing(Spot::place).thenComparing(Spot::id);

  private final Labelling<T> labelling;
  private final Map<Reading, List<T>> things = new HashMap<>();

  public InMemoryShelf(Labelling<T> labelling) {
    this.labelling = labelling;
  }

  @Override
  public void put(Reading reading, List<T> put) {
    things.merge(
        reading,
        List.copyOf(put),
        (one, more) -> Stream.concat(one.stream(), more.stream()).toList());
  }

  @Override
  public List<Placed<T>> page(Reading reading, Query query) {
    var after = query.after();
    return some(reading, query.label(), query.prefix())
        .map(thing -> new Placed<>(spot(thing), thing))
        .filter(one -> after == null || ORDER.compare(one.spot(), after) > 0)
        .sorted(Comparator.comparing(Placed::spot, ORDER))
        .limit(query.limit())
        .toList();
  }

  private Spot spot(T thing) {
    return new Spot(labelling.place().apply(thing), labelling.id().apply(thing));
  }

  private Stream<T> some(Reading reading, @Nullable Label label, String prefix) {
    return under(reading)
        .filter(thing -> spot(thing).place().startsWith(prefix))
        .filter(thing -> label == null || labelling.labels().apply(thing).anyMatch(label::equals));
  }

  private Stream<T> under(Reading reading) {
    return things.getOrDefault(reading, List.of()).stream();
  }

  @Override
  public long count(Reading reading, @Nullable Label label, String prefix) {
    return some(reading, label, prefix).count();
  }

  @Override
  public Map<String, Long> counts(Reading reading, String kind) {
    return under(reading)
        .flatMap(thing -> labelling.labels().apply(thing).distinct())
        .filter(label -> label.kind().equals(kind))
        .collect(groupingBy(Label::text, counting()));
  }

  @Override
  public List<T> find(Reading reading, String kind, Collection<String> texts) {
    return under(reading)
        .filter(thing ->
            labelling
                .labels()
                .apply(thing)
                .anyMatch(label -> label.kind().equals(kind) && texts.contains(label.text())))
        .toList();
  }

  void forget(Predicate<Reading> past) {
    things.keySet().removeIf(past);
  }
}
