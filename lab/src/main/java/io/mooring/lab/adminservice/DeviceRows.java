package io.mooring.lab.adminservice;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.adminservice.odata.Row;
import io.mooring.lab.adminservice.odata.Rows;
import io.mooring.lab.adminservice.odata.Seek;
import io.mooring.lab.adminservice.odata.Span;
import io.mooring.lab.estate.Device;
import io.mooring.lab.life.LiveDevice;
import io.mooring.lab.life.LiveSite;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The rows of a class that follow from devices: none, one or a few for each, worked out one device
 * at a time, so a list costs no memory and a bound on the resource id is answered by going there.
 */
record DeviceRows<S>(LiveSite site, Predicate<Device> visible, Function<LiveDevice, Stream<S>> of)
    implements Rows<S> {

  /** Places for the rows of one device. */
  private static final int PLACES = 64;

  @Override
  public Stream<Row<S>> in(Span span, boolean backwards) {
    var first = span.first() / PLACES;
    var last = Math.min(span.last() / PLACES, site.records() - 1L);
    return indexes(first, last, backwards)
        .filter(site::has)
        .mapToObj(site::device)
        .filter(device -> visible.test(device.facts()))
        .flatMap(device -> rows(device, backwards))
        .filter(row -> row.position() >= span.first() && row.position() <= span.last());
  }

  private static IntStream indexes(long first, long last, boolean backwards) {
    return LongStream.rangeClosed(first, last)
        .mapToInt(index -> (int) (backwards ? first + last - index : index));
  }

  private Stream<Row<S>> rows(LiveDevice device, boolean backwards) {
    var base = (long) device.facts().index() * PLACES;
    var subjects = of.apply(device).toList();
    return IntStream.range(0, subjects.size())
        .map(place -> backwards ? subjects.size() - 1 - place : place)
        .mapToObj(place -> new Row<>(base + place, subjects.get(place)));
  }

  /** A resource id column, by which these rows can be sought. */
  Seek byResourceId(String column, boolean unique) {
    return new Seek(column, id -> (long) site.firstAtOrAfter(id) * PLACES, unique);
  }

  /** A column that numbers the rows of each device from a base, so many for each. */
  Seek byNumber(String column, long base, int perDevice) {
    return new Seek(
        column,
        number -> {
          var past = Math.max(0, number - base);
          return past / perDevice * PLACES + past % perDevice;
        },
        true);
  }

  /** The columns, with what was written over them shining through. */
  static <S> List<Column<S>> overwritable(Function<S, LiveDevice> device, List<Column<S>> columns) {
    return columns.stream().map(column -> overwritable(device, column)).toList();
  }

  private static <S> Column<S> overwritable(Function<S, LiveDevice> of, Column<S> column) {
    return new Column<>(
        column.name(),
        column.type(),
        column.lazy(),
        subject -> {
          var device = of.apply(subject);
          var changes = device.site().changes();
          var index = device.facts().index();
          return changes.sets(index, column.name())
              ? changes.value(index, column.name())
              : column.value().apply(subject);
        });
  }
}
