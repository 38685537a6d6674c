package io.mooring.lab.graph;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property of a type: in which versions, when it is shown, and what a filter may ask of it.
 *
 * @param blank what stands there where the true value is not shown
 */
record Property<S>(
    String name,
    Set<Version> versions,
    Shown shown,
    Set<Operator> asked,
    @Nullable Object blank,
    Function<S, @Nullable Object> value) {

  private static final Set<Version> EVERY = Set.of(Version.V1, Version.BETA);

  /** When a property has its true value. */
  enum Shown {
    ALWAYS,
    /** Only of one object, asked for by its id with the property selected; else it is blank. */
    OF_ONE,
    /** Only where it is selected. */
    SELECTED,
    /** Something that is led to: only where it is expanded. */
    EXPANDED
  }

  static <S> Property<S> named(String name, Function<S, @Nullable Object> value) {
    return new Property<>(name, EVERY, Shown.ALWAYS, Set.of(), null, value);
  }

  static <S> Property<S> beta(String name, Function<S, @Nullable Object> value) {
    return new Property<>(name, Set.of(Version.BETA), Shown.ALWAYS, Set.of(), null, value);
  }

  /** Something that an object leads to. */
  Property<S> expanded() {
    return new Property<>(name, versions, Shown.EXPANDED, asked, blank, value);
  }

  /** The same in v1.0 alone. */
  Property<S> inV1() {
    return new Property<>(name, Set.of(Version.V1), shown, asked, blank, value);
  }

  boolean in(Version version) {
    return versions.contains(version);
  }

  Property<S> asked(Operator... operators) {
    return new Property<>(name, versions, shown, Set.of(operators), blank, value);
  }

  Property<S> ofOne(@Nullable Object blank) {
    return new Property<>(name, versions, Shown.OF_ONE, asked, blank, value);
  }

  Property<S> selected() {
    return new Property<>(name, versions, Shown.SELECTED, asked, blank, value);
  }

  /** What OData says of an object beside its properties. */
  boolean annotation() {
    return name.startsWith("@");
  }
}
