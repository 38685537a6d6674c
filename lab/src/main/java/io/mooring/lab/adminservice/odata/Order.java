package io.mooring.lab.adminservice.odata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column of {@code $orderby}. */
record Order<S>(Column<S> column, boolean descending) {

  static <S> List<Order<S>> parse(String text, EntityClass<S> of, boolean exactCase) {
    var tokens = Tokens.of(text);
    var orders = new ArrayList<Order<S>>();
    do {
      orders.add(next(tokens, of, exactCase));
    } while (tokens.takeMark(","));
    tokens.expectEnd();
    return orders;
  }

  private static <S> Order<S> next(Tokens tokens, EntityClass<S> of, boolean exactCase) {
    var name = tokens.take();
    if (!(FilterParser.property(of, name.text(), exactCase)
            instanceof Operand.Property<S>(var column))
        || column.type().members() != null) {
      throw ODataException.badRequest("'%s' has no order.".formatted(name.text()));
    }
    var descending = tokens.takeWord("desc");
    if (!descending) {
      tokens.takeWord("asc");
    }
    return new Order<>(column, descending);
  }

  int compare(@Nullable Object one, @Nullable Object other) {
    var comparison = Values.compare(one, other);
    return descending ? -comparison : comparison;
  }
}
