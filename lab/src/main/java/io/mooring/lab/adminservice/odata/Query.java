package io.mooring.lab.adminservice.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The options of a request, understood for one class. */
record Query<S>(
    EntityClass<S> of,
    Filter<S> filter,
    List<Column<S>> columns,
    List<Order<S>> order,
    long top,
    long skip,
    @Nullable SkipToken token) {

  static <S> Query<S> parse(Options options, EntityClass<S> of, boolean exactCase) {
    var orderBy = options.text("$orderby");
    var order = orderBy == null ? List.<Order<S>>of() : Order.parse(orderBy, of, exactCase);
    var query =
        new Query<>(
            of,
            filter(options, of, exactCase),
            select(options, of, exactCase),
            order,
            options.rows("$top", Long.MAX_VALUE),
            options.rows("$skip", 0),
            SkipToken.parse(options.text("$skiptoken")));
    query.checkToken();
    return query;
  }

  private static <S> Filter<S> filter(Options options, EntityClass<S> of, boolean exactCase) {
    var text = options.text("$filter");
    return text == null ? new Filter.Everything<>() : FilterParser.parse(text, of, exactCase);
  }

  static <S> List<Column<S>> select(Options options, EntityClass<S> of, boolean exactCase) {
    var text = options.text("$select");
    if (text == null || text.strip().equals("*")) {
      return of.columns();
    }
    var columns = new ArrayList<Column<S>>();
    for (var name : text.split(",", -1)) {
      if (FilterParser.property(of, name.strip(), exactCase)
              instanceof Operand.Property<S>(var column)
          && !columns.contains(column)) {
        columns.add(column);
      }
    }
    return columns;
  }

  private void checkToken() {
    if (token != null && token.position() != inOwnOrder()) {
      throw ODataException.badRequest("The $skiptoken belongs to another $orderby.");
    }
  }

  /** Whether the rows come in the order of their positions, forwards or backwards. */
  boolean inOwnOrder() {
    if (order.isEmpty()) {
      return true;
    }
    var seek = of.seek(order.getFirst().column().name());
    return seek.isPresent() && (seek.get().unique() || order.size() == 1);
  }

  boolean backwards() {
    return !order.isEmpty() && inOwnOrder() && order.getFirst().descending();
  }

  /** All rows that pass, in the class's own order, beginning where the token says. */
  Stream<Row<S>> passing() {
    var span = filter.within(of, Span.ALL);
    if (token != null && token.position()) {
      span = backwards() ? span.upTo(token.value() - 1) : span.from(token.value() + 1);
    }
    return of.rows().in(span, backwards()).filter(row -> filter.test(row.subject()));
  }
}
