package io.mooring.lab.adminservice.odata;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One answer's worth of a list, row by row, and what to ask for next. */
public final class Page<S> {

  private final Query<S> query;
  private final Options options;
  private final Limits limits;
  private final Iterator<Row<S>> rows;
  private final long length;
  private long given;
  private @Nullable Row<S> last;

  private Page(Query<S> query, Options options, Limits limits, Stream<Row<S>> rows) {
    this.query = query;
    this.options = options;
    this.limits = limits;
    this.rows = rows.iterator();
    this.length = Math.min(Math.min(query.top(), limits.pageSize()), limits.cutAt());
  }

  static <S> Page<S> of(Query<S> query, Options options, Limits limits) {
    var token = query.token();
    if (query.inOwnOrder()) {
      return new Page<>(query, options, limits, query.passing().skip(query.skip()));
    }
    var skipped = token == null ? query.skip() : token.value();
    var bound = Math.min(query.top(), limits.pageSize());
    // One more than the page, to know whether there is a next one.
    var kept = bound == Long.MAX_VALUE ? bound : skipped + bound + 1;
    var sorted = new Sorting<>(query.order()).first(kept, query.passing());
    return new Page<>(query, options, limits, sorted.skip(skipped));
  }

  public List<Column<S>> columns() {
    return query.columns();
  }

  /** The rows one by one. */
  public Iterator<S> inOrder() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return given < length && rows.hasNext();
      }

      @Override
      public S next() {
        return Page.this.next();
      }
    };
  }

  /** The rows from the last to the first. */
  public Iterator<S> reversed() {
    var all = new ArrayList<S>();
    inOrder().forEachRemaining(all::add);
    return all.reversed().iterator();
  }

  private S next() {
    var row = rows.next();
    last = row;
    given++;
    return row.subject();
  }

  /** The options of the following page, once all rows of this one were taken. */
  public Optional<String> following() {
    var row = last;
    var paged = limits.cutAt() == Long.MAX_VALUE && limits.pageSize() < query.top();
    if (row == null || !paged || given < limits.pageSize() || !rows.hasNext()) {
      return Optional.empty();
    }
    var topLeft = query.top() == Long.MAX_VALUE ? null : Long.valueOf(query.top() - given);
    return Optional.of(options.next(token(row).text(), topLeft).query());
  }

  private SkipToken token(Row<S> row) {
    if (query.inOwnOrder()) {
      return new SkipToken(true, row.position());
    }
    var before = query.token() == null ? query.skip() : query.token().value();
    return new SkipToken(false, before + given);
  }
}
