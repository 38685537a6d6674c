package io.mooring.web.devices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.mooring.device.Facet;
import io.mooring.device.FacetCounts;
import io.mooring.web.words.FacetWords;
import io.mooring.web.words.Numbers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One filter: a button that says what is chosen, and the values to choose from with their counts.
 */
final class FacetFilter extends Div {

  private final Facet facet;
  private final transient Function<Facet, FacetCounts> counting;
  private transient FacetCounts counts = FacetCounts.exactly(Map.of());
  private boolean filling;
  final Button button = new Button();
  final CheckboxGroup<String> values = new CheckboxGroup<>();
  final Popover popover = new Popover();

  FacetFilter(
      Facet facet, Function<Facet, FacetCounts> counting, BiConsumer<Facet, Set<String>> chosen) {
    this.facet = facet;
    this.counting = counting;
    addClassName("facet");
    button.setSuffixComponent(VaadinIcon.CHEVRON_DOWN_SMALL.create());
    button.addThemeVariants(ButtonVariant.SMALL);
    values.setLabel(FacetWords.title(facet));
    values.setItemLabelGenerator(this::label);
    values.addValueChangeListener(event -> {
      if (!filling) {
        chosen.accept(facet, event.getValue());
      }
    });
    button.addClickListener(_ -> unfold());
    button
        .getElement()
        .setAttribute("aria-haspopup", "dialog")
        .setAttribute("aria-expanded", "false");
    popover.setPosition(PopoverPosition.BOTTOM_START);
    popover.setAutofocus(true);
    popover.setAriaLabel("Filter by " + FacetWords.title(facet));
    popover.add(values, nothing());
    popover.addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        fill(values.getValue());
      }
    });
    add(button);
  }

  /**
   * At first the values are not in the page, as nobody is to wait for them; then the browser opens.
   */
  void unfold() {
    if (popover.getParent().isEmpty()) {
      add(popover);
      popover.setTarget(button);
      popover.open();
    }
  }

  private static Span nothing() {
    var span = new Span("No device has a value for this.");
    span.addClassName("nothing");
    return span;
  }

  private String label(String value) {
    var count = Numbers.grouped(counts.numbers().getOrDefault(value, 0L));
    return FacetWords.value(facet, value) + (counts.more() ? " (at least " : " (") + count + ")";
  }

  /**
   * Shows what is chosen. The values themselves are counted when somebody looks, and stay as they
   * are while somebody chooses: the counts of a filter do not depend on its own choice.
   */
  void show(Set<String> chosen) {
    button.setText(title(chosen));
    button.setClassName("chosen", !chosen.isEmpty());
    filling = true;
    if (!popover.isOpened()) {
      values.setItems(chosen);
    }
    values.setValue(chosen);
    filling = false;
  }

  private String title(Set<String> chosen) {
    var title = FacetWords.title(facet);
    return switch (chosen.size()) {
      case 0 -> title;
      case 1 -> title + ": " + FacetWords.value(facet, chosen.iterator().next());
      default -> title + ": " + chosen.size() + " chosen";
    };
  }

  private void fill(Set<String> chosen) {
    filling = true;
    counts = counting.apply(facet);
    var shown = new TreeSet<>(counts.numbers().keySet());
    shown.addAll(chosen);
    values.setItems(shown);
    values.setValue(chosen);
    popover.setClassName("without-values", shown.isEmpty());
    filling = false;
  }
}
