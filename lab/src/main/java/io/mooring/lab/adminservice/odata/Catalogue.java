package io.mooring.lab.adminservice.odata;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The classes of one route, and what can be asked of them. */
public record Catalogue(List<EntityClass<?>> classes, boolean exactCase) {

  /** Ids are greater than 0: a list by its key begins so. */
  private static final Pattern FROM_THE_FIRST = Pattern.compile("\\bgt 0\\b");

  public Catalogue with(UnaryOperator<EntityClass<?>> change) {
    return new Catalogue(classes.stream().<EntityClass<?>>map(change).toList(), exactCase);
  }

  public Catalogue having(Predicate<String> names) {
    return new Catalogue(
        classes.stream().filter(type -> names.test(type.name())).toList(), exactCase);
  }

  public EntityClass<?> named(String name) {
    return classes.stream()
        .filter(c -> c.called(name, exactCase))
        .findFirst()
        .orElseThrow(() ->
            ODataException.notFound("Resource not found for the segment '%s'.".formatted(name)));
  }

  public <S> Page<S> list(EntityClass<S> of, Options options, Limits limits) {
    return Page.of(Query.parse(options, of, exactCase), options, limits);
  }

  public <S> long count(EntityClass<S> of, Options options) {
    options.allowOnly("on $count", "$filter");
    return Query.parse(options, of, exactCase).passing().count();
  }

  /** Whether a filter compares with {@code gt}. */
  public <S> boolean asksGreaterThan(EntityClass<S> of, Options options) {
    return Query.parse(options, of, exactCase).filter().uses(Operator.GT);
  }

  /** Whether a list is asked for that goes on where another one ended. */
  public <S> boolean asksToGoOn(EntityClass<S> of, Options options) {
    return options.text("$skiptoken") != null
        || options.text("$skip") != null
        || (asksGreaterThan(of, options) && !asksFromTheFirst(options));
  }

  private static boolean asksFromTheFirst(Options options) {
    var filter = options.text("$filter");
    return filter != null && FROM_THE_FIRST.matcher(filter).find();
  }

  public <S> List<Column<S>> selected(EntityClass<S> of, Options options) {
    return Query.select(options, of, exactCase);
  }

  /** The row of a key in parentheses. */
  public <S> S row(EntityClass<S> of, String key) {
    return find(of, Keys.parse(key, of, exactCase), key);
  }

  /** The row of a key as a segment of the path. */
  public <S> S rowOfSegment(EntityClass<S> of, String segment) {
    return find(of, Keys.segment(segment, of), segment);
  }

  private static <S> S find(EntityClass<S> of, Filter<S> filter, String key) {
    Optional<Row<S>> found =
        of.rows()
            .in(filter.within(of, Span.ALL), false)
            .filter(row -> filter.test(row.subject()))
            .findFirst();
    return found
        .map(Row::subject)
        .orElseThrow(
            () -> ODataException.notFound("No %s with the key %s.".formatted(of.name(), key)));
  }
}
