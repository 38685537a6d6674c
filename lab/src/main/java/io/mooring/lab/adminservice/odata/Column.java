package io.mooring.lab.adminservice.odata;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One property of a class, and how a subject answers it; a lazy one is only filled on GET by key.
 */
public record Column<S>(
    String name, EdmType type, boolean lazy, Function<S, @Nullable Object> value) {

  public static <S> Column<S> number(String name, Function<S, @Nullable Object> value) {
    return new Column<>(name, EdmType.INT32, false, value);
  }

  public static <S> Column<S> large(String name, Function<S, @Nullable Object> value) {
    return new Column<>(name, EdmType.INT64, false, value);
  }

  public static <S> Column<S> flag(String name, Function<S, @Nullable Object> value) {
    return new Column<>(name, EdmType.BOOLEAN, false, value);
  }

  public static <S> Column<S> text(String name, Function<S, @Nullable Object> value) {
    return new Column<>(name, EdmType.TEXT, false, value);
  }

  public static <S> Column<S> time(String name, Function<S, @Nullable Object> value) {
    return new Column<>(name, EdmType.TIME, false, value);
  }

  public static <S> Column<S> texts(String name, Function<S, @Nullable Object> value) {
    return new Column<>(name, EdmType.TEXTS, false, value);
  }

  public static <S> Column<S> numbers(String name, Function<S, @Nullable Object> value) {
    return new Column<>(name, EdmType.NUMBERS, false, value);
  }

  @Nullable Object of(S subject) {
    return value.apply(subject);
  }
}
