package io.mooring.inventory;

import io.mooring.site.SiteKey;
import io.mooring.wire.Batch;
import io.mooring.wire.Gateway;
import io.mooring.wire.Held;
import io.mooring.wire.RowHash;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What is held of a source while all of it is read: 24 bytes a device, for 150,000 at a time. */
final class KnownRows {

  private static final int HEX = 16;

  private final BitSet seen = new BitSet();
  private long[] ids = {};
  private long[] full = {};
  private long[] hot = {};

  static KnownRows of(SourceRecords records, SiteKey site) {
    var known = new KnownRows();
    List<Held.Row> some;
    do {
      var last = known.ids.length == 0 ? 0 : known.ids[known.ids.length - 1];
      some = records.held(site, last, Gateway.MAX_IDS);
      known.add(some);
    } while (some.size() == Gateway.MAX_IDS);
    return known;
  }

  /** They come in order of id. */
  private void add(List<Held.Row> rows) {
    ids = joined(ids, rows.stream().mapToLong(Held.Row::id));
    full = joined(full, rows.stream().mapToLong(row -> number(row.full())));
    hot = joined(hot, rows.stream().mapToLong(row -> number(row.hot())));
  }

  private static long[] joined(long[] before, LongStream more) {
    return LongStream.concat(Arrays.stream(before), more).toArray();
  }

  private static long number(@Nullable String hash) {
    return hash == null ? 0 : Long.parseUnsignedLong(hash, HEX);
  }

  boolean holds(long id) {
    return place(id) >= 0;
  }

  private int place(long id) {
    return Arrays.binarySearch(ids, id);
  }

  /** What is new of a row, which counts as seen from now on; empty when nothing is. */
  Optional<Batch.Row> news(Batch.Row row) {
    var place = place(row.id());
    if (place < 0) {
      return Optional.of(row);
    }
    seen.set(place);
    var fresh =
        new Batch.Row(row.id(), changed(row.full(), full[place]), changed(row.hot(), hot[place]));
    return Optional.of(fresh).filter(one -> one.full() != null || one.hot() != null);
  }

  private static @Nullable Map<String, String> changed(
      @Nullable Map<String, String> sent, long held) {
    return number(RowHash.of(Objects.requireNonNull(sent))) == held ? null : sent;
  }

  /** Those that nothing was seen of, in order. */
  List<Long> unseen() {
    return IntStream.range(0, ids.length)
        .filter(place -> !seen.get(place))
        .mapToObj(place -> ids[place])
        .toList();
  }
}
