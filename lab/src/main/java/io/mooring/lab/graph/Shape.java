package io.mooring.lab.graph;

import io.mooring.lab.graph.Property.Shown;
import io.mooring.lab.life.Rewrites;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What of an object is shown: a version's properties, those that are selected or expanded. */
record Shape<S>(
    EntityType<S> type,
    Version version,
    List<String> selected,
    List<String> expanded,
    boolean one,
    Rewrites rewrites) {

  static <S> Shape<S> of(EntityType<S> type, Call call, boolean one, Rewrites rewrites) {
    var shape =
        new Shape<>(
            type,
            call.version(),
            call.options().names("$select"),
            call.options().names("$expand"),
            one,
            rewrites);
    shape.selected.forEach(shape::need);
    shape.expanded.forEach(shape::needLink);
    return shape;
  }

  private Property<S> need(String name) {
    return type.property(name, version)
        .orElseThrow(() ->
            Refusal.bad(
                "Parsing OData Select and Expand failed: Could not find a property named '%s' on"
                        .formatted(name)
                    + " type 'microsoft.graph.%s'.".formatted(type.name())));
  }

  private void needLink(String name) {
    if (need(name).shown() != Shown.EXPANDED) {
      throw Refusal.bad(
          "Parsing OData Select and Expand failed: Property '%s' on type 'microsoft.graph.%s' is"
                  .formatted(name, type.name())
              + " not a navigation property or complex property.");
    }
  }

  /** The value as it is, or as it was written over. */
  @Nullable Object value(S subject, Property<S> property) {
    if (rewrites.none()) {
      return property.value().apply(subject);
    }
    var id = type.id().apply(subject);
    return rewrites.over(type.name(), id, property.name(), () -> property.value().apply(subject));
  }

  /** The properties alone, inside an object that the caller has begun. */
  void fields(JsonGenerator json, S subject) {
    for (var property : type.properties()) {
      if (property.in(version) && shows(property)) {
        var blank = property.shown() == Shown.OF_ONE && !asked(property);
        var value = blank ? property.blank() : value(subject, property);
        if (value != null || !property.annotation()) {
          json.writeName(property.name());
          Values.write(json, value);
        }
      }
    }
  }

  private boolean asked(Property<S> property) {
    return one && selected.contains(property.name());
  }

  private boolean shows(Property<S> property) {
    var named = selected.contains(property.name());
    return switch (property.shown()) {
      case ALWAYS, OF_ONE -> selected.isEmpty() || named || property.annotation();
      case SELECTED -> named;
      case EXPANDED -> expanded.contains(property.name());
    };
  }
}
