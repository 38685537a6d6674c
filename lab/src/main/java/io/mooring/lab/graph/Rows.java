package io.mooring.lab.graph;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a set in their order: each has a key, so a page can go on from where one ended.
 */
interface Rows<S> {

  /** An object and its place. */
  record Keyed<S>(long key, S subject) {}

  /** A key before all others. */
  long START = -1;

  Stream<Keyed<S>> after(long key);

  @Nullable S find(String id);

  /** A few objects, worked out whenever somebody asks. */
  static <S> Rows<S> of(Supplier<List<S>> all, Function<S, String> id) {
    return new Rows<>() {
      @Override
      public Stream<Keyed<S>> after(long key) {
        var few = all.get();
        return IntStream.range((int) Math.max(0, key + 1), few.size())
            .mapToObj(place -> new Keyed<>(place, few.get(place)));
      }

      @Override
      public @Nullable S find(String wanted) {
        return all.get().stream()
            .filter(one -> id.apply(one).equalsIgnoreCase(wanted))
            .findFirst()
            .orElse(null);
      }
    };
  }

  /** Those of them that pass. */
  default Rows<S> that(Predicate<S> passes) {
    var all = this;
    return new Rows<>() {
      @Override
      public Stream<Keyed<S>> after(long key) {
        return all.after(key).filter(keyed -> passes.test(keyed.subject()));
      }

      @Override
      public @Nullable S find(String id) {
        var found = all.find(id);
        return found != null && passes.test(found) ? found : null;
      }
    };
  }
}
