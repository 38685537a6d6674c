package io.mooring.web.devices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.device.FacetCounts;
import io.mooring.device.InCharge;
import io.mooring.web.words.FacetWords;
import io.mooring.web.words.Numbers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Who is in charge of each workload: seven filters under one button. */
final class WorkloadFilter extends Div {

  private static final String TITLE = "In charge";

  private final transient Function<Facet, FacetCounts> counting;
  private final transient Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
  private final Map<Facet, CheckboxGroup<String>> groups = new EnumMap<>(Facet.class);
  private boolean filling;
  final Button button = new Button(TITLE);
  final Popover popover = new Popover();

  WorkloadFilter(Function<Facet, FacetCounts> counting, BiConsumer<Facet, Set<String>> chosen) {
    this.counting = counting;
    addClassName("facet");
    button.setSuffixComponent(VaadinIcon.CHEVRON_DOWN_SMALL.create());
    button.addThemeVariants(ButtonVariant.SMALL);
    button.addClickListener(_ -> unfold());
    button
        .getElement()
        .setAttribute("aria-haspopup", "dialog")
        .setAttribute("aria-expanded", "false");
    popover.setPosition(PopoverPosition.BOTTOM_START);
    popover.setAutofocus(true);
    popover.setAriaLabel("Filter by who is in charge");
    var all = new Div();
    all.addClassName("workload-filters");
    for (var workload : Facet.WORKLOADS) {
      all.add(group(workload, chosen));
    }
    popover.add(all);
    popover.addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        fill();
      }
    });
    add(button);
  }

  private CheckboxGroup<String> group(Facet workload, BiConsumer<Facet, Set<String>> chosen) {
    var group = new CheckboxGroup<String>(FacetWords.title(workload));
    group.setItemLabelGenerator(value -> label(workload, value));
    group.addValueChangeListener(event -> {
      if (!filling) {
        chosen.accept(workload, event.getValue());
      }
    });
    groups.put(workload, group);
    return group;
  }

  private String label(Facet workload, String value) {
    var counted = counts.getOrDefault(workload, FacetCounts.exactly(Map.of()));
    var number = Numbers.grouped(counted.numbers().getOrDefault(value, 0L));
    return FacetWords.value(workload, value)
        + (counted.more() ? " (at least " : " (")
        + number
        + ")";
  }

  /** As of a {@link FacetFilter}: it is in the page from the first time that somebody opens it. */
  void unfold() {
    if (popover.getParent().isEmpty()) {
      add(popover);
      popover.setTarget(button);
      popover.open();
    }
  }

  CheckboxGroup<String> values(Facet workload) {
    return Objects.requireNonNull(groups.get(workload));
  }

  /** Shows what is chosen; what there is to choose is counted when somebody looks. */
  void show(DeviceFilter filter) {
    filling = true;
    groups.forEach((workload, group) -> {
      if (!popover.isOpened()) {
        group.setItems(filter.values(workload));
      }
      group.setValue(filter.values(workload));
    });
    filling = false;
    var chosen = Facet.WORKLOADS.stream().filter(one -> !filter.values(one).isEmpty()).toList();
    button.setText(
        switch (chosen.size()) {
          case 0 -> TITLE;
          case 1 -> TITLE + ": " + FacetWords.title(chosen.getFirst());
          default -> TITLE + ": " + chosen.size() + " workloads";
        });
    button.setClassName("chosen", !chosen.isEmpty());
  }

  private void fill() {
    filling = true;
    groups.forEach((workload, group) -> {
      var chosen = group.getValue();
      var counted = counting.apply(workload);
      counts.put(workload, counted);
      group.setItems(
          Arrays.stream(InCharge.values())
              .map(InCharge::key)
              .filter(key -> counted.numbers().containsKey(key) || chosen.contains(key))
              .toList());
      group.setValue(chosen);
    });
    filling = false;
  }
}
