package io.mooring.lab.graph;

import io.mooring.lab.estate.Estate;
import io.mooring.lab.estate.Guids;
import io.mooring.lab.life.LiveDevice;
import io.mooring.lab.life.LiveSite;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Objects that follow from devices, at most two for each, worked out one device at a time, so a
 * list costs no memory.
 */
record DeviceRows<S>(
    LiveSite site, Guids ids, Function<LiveDevice, List<S>> of, ToIntFunction<S> place)
    implements Rows<S> {

  /** Places for the objects of one device. */
  static final int PLACES = 2;

  @Override
  public Stream<Keyed<S>> after(long key) {
    return indexes((int) ((key + 1) / PLACES))
        .mapToObj(site::device)
        .flatMap(this::keyed)
        .filter(keyed -> keyed.key() > key);
  }

  private IntStream indexes(int from) {
    var first = Math.max(from, Estate.FIRST_NATIVE);
    return IntStream.concat(
        IntStream.range(from, site.records()),
        IntStream.range(first, Estate.FIRST_NATIVE + site.estate().natives()));
  }

  private Stream<Keyed<S>> keyed(LiveDevice device) {
    var base = (long) device.facts().index() * PLACES;
    return of.apply(device).stream()
        .map(subject -> new Keyed<>(base + place.applyAsInt(subject), subject));
  }

  @Override
  public @Nullable S find(String id) {
    var number = ids.number(id);
    if (number.isEmpty() || !there(number.getAsLong() / PLACES)) {
      return null;
    }
    return keyed(site.device((int) (number.getAsLong() / PLACES)))
        .filter(keyed -> keyed.key() == number.getAsLong())
        .map(Keyed::subject)
        .findFirst()
        .orElse(null);
  }

  private boolean there(long index) {
    var last = Estate.FIRST_NATIVE + site.estate().natives();
    return index >= 0 && (index < site.records() || (index >= Estate.FIRST_NATIVE && index < last));
  }
}
