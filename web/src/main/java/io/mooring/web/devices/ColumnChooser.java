package io.mooring.web.devices;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets people choose the columns of the list; the browser remembers them. */
final class ColumnChooser extends Div {

  private static final String REMEMBERED = "mooring.devices.columns";
  private static final Set<DeviceColumn> AT_FIRST =
      EnumSet.complementOf(
          EnumSet.of(
              DeviceColumn.CLIENT_VERSION,
              DeviceColumn.IP,
              DeviceColumn.MODEL,
              DeviceColumn.OS_BUILD));

  private final Popover popover = new Popover();
  final CheckboxGroup<DeviceColumn> columns = new CheckboxGroup<>("Columns");

  ColumnChooser(Consumer<Set<DeviceColumn>> chosen) {
    var button = new Button("Columns", VaadinIcon.GRID_H.create());
    columns.setItems(DeviceColumn.values());
    columns.setItemLabelGenerator(DeviceColumn::title);
    columns.setItemEnabledProvider(column -> column != DeviceColumn.NAME);
    columns.setValue(AT_FIRST);
    columns.addValueChangeListener(event -> {
      chosen.accept(chosen());
      if (event.isFromClient()) {
        WebStorage.setItem(REMEMBERED, text(event.getValue()));
      }
    });
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel("Choose columns");
    add(button, popover);
  }

  /** The name is always there: it leads to the device. */
  Set<DeviceColumn> chosen() {
    var set = EnumSet.of(DeviceColumn.NAME);
    set.addAll(columns.getValue());
    return set;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    WebStorage.getItem(REMEMBERED, this::remembered);
  }

  /** The browser answers when the page is there, so that nobody waits for the boxes. */
  private void remembered(@Nullable String text) {
    popover.add(columns);
    if (text != null) {
      columns.setValue(
          Arrays.stream(text.split(",", -1))
              .map(DeviceColumn::ofKey)
              .flatMap(Optional::stream)
              .collect(Collectors.toCollection(() -> EnumSet.of(DeviceColumn.NAME))));
    }
  }

  private static String text(Set<DeviceColumn> columns) {
    return columns.stream().map(DeviceColumn::key).collect(Collectors.joining(","));
  }
}
