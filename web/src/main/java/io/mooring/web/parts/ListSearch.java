package io.mooring.web.parts;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** The field by which one list is searched, beside the console's own search for devices. */
public final class ListSearch extends TextField {

  private static final int LONGEST = 64;
  private static final int PAUSE = 250;

  public ListSearch(String label, String hint, Consumer<String> typed) {
    addClassName("list-search");
    setAriaLabel(label);
    setPlaceholder(label);
    setTooltipText(hint);
    setPrefixComponent(VaadinIcon.SEARCH.create());
    setClearButtonVisible(true);
    setMaxLength(LONGEST);
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(PAUSE);
    addValueChangeListener(event -> {
      if (event.isFromClient()) {
        typed.accept(getValue());
      }
    });
  }
}
