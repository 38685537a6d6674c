package io.mooring.web.devices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.device.FacetCounts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** All filters of the device list in one row. */
final class FacetBar extends Div {

  private final transient Map<Facet, FacetFilter> filters = new EnumMap<>(Facet.class);
  final WorkloadFilter workloads;
  final Button clear = new Button("Clear filters");

  FacetBar(
      Function<Facet, FacetCounts> counting,
      BiConsumer<Facet, Set<String>> chosen,
      Runnable cleared) {
    addClassName("facets");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Filters");
    for (var facet : EnumSet.complementOf(EnumSet.copyOf(Facet.WORKLOADS))) {
      var filter = new FacetFilter(facet, counting, chosen);
      filters.put(facet, filter);
      add(filter);
    }
    workloads = new WorkloadFilter(counting, chosen);
    add(workloads);
    clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    clear.addClickListener(_ -> cleared.run());
    add(clear);
  }

  void show(DeviceFilter filter) {
    filters.forEach((facet, shown) -> shown.show(filter.values(facet)));
    workloads.show(filter);
    clear.setVisible(!filter.facets().isEmpty());
  }

  FacetFilter filter(Facet facet) {
    return java.util.Objects.requireNonNull(filters.get(facet));
  }
}
