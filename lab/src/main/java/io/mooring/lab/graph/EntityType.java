package io.mooring.lab.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A type of Graph: its name, what makes its objects' ids, and its properties. */
record EntityType<S>(String name, Function<S, String> id, List<Property<S>> properties) {

  /** What OData says of an object comes before its properties. */
  EntityType {
    properties =
        properties.stream()
            .sorted(Comparator.comparing(property -> !property.annotation()))
            .toList();
  }

  Optional<Property<S>> property(String name, Version version) {
    return properties.stream()
        .filter(property -> property.name().equals(name) && property.in(version))
        .findFirst();
  }
}
