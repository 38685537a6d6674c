package io.mooring.web.devices;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceSummary;
import io.mooring.web.parts.KeyedPages;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of the device list: columns on a wide window, one compact cell on a phone. */
final class DeviceGrid extends Grid<DeviceSummary> {

  /** Rows that are read at once. */
  static final int PAGE = 100;

  private final transient Map<DeviceColumn, Column<DeviceSummary>> columns =
      new EnumMap<>(DeviceColumn.class);
  private final Column<DeviceSummary> compact;
  private final transient Consumer<DeviceSummary> open;

  DeviceGrid(Clock clock, Consumer<DeviceSummary> open, Consumer<@Nullable DeviceOrder> sorted) {
    this.open = open;
    addClassName("device-grid");
    getElement().setAttribute("aria-label", "Devices");
    setPageSize(PAGE);
    setSelectionMode(SelectionMode.NONE);
    setColumnReorderingAllowed(true);
    for (var column : DeviceColumn.values()) {
      columns.put(column, add(column, clock));
    }
    compact = addColumn(DeviceCells.compact(clock)).setHeader("Devices");
    compact.setVisible(false);
    addItemClickListener(event -> open.accept(event.getItem()));
    addSortListener(event -> {
      if (event.isFromClient()) {
        sorted.accept(order(event.getSortOrder()));
      }
    });
    openByEnter();
  }

  private Column<DeviceSummary> add(DeviceColumn column, Clock clock) {
    return addColumn(DeviceCells.of(column, clock))
        .setKey(column.key())
        .setHeader(column.title())
        .setSortable(column.sort().isPresent())
        .setResizable(true)
        .setWidth(column.width() + "px")
        .setFlexGrow(1);
  }

  /** The grid itself only clicks by key; the row under the cursor is known to the browser. */
  private void openByEnter() {
    var key = "element.getEventContext(event).item?.key";
    getElement()
        .addEventListener(
            "keydown",
            event -> {
              var item =
                  getDataCommunicator()
                      .getKeyMapper()
                      .get(event.getEventData().get(key).asString());
              if (item != null) {
                open.accept(item);
              }
            })
        .setFilter("event.key === 'Enter' && event.composedPath()[0].localName !== 'a' && !!" + key)
        .addEventData(key);
  }

  private static @Nullable DeviceOrder order(List<GridSortOrder<DeviceSummary>> orders) {
    return orders.stream()
        .findFirst()
        .flatMap(first ->
            DeviceColumn.ofKey(first.getSorted().getKey())
                .flatMap(DeviceColumn::sort)
                .map(by -> new DeviceOrder(by, first.getDirection() == SortDirection.DESCENDING)))
        .orElse(null);
  }

  /**
   * Shows a list from its beginning.
   *
   * @param reading told of the rows that are read
   */
  void show(
      KeyedPages<DeviceSummary, ?> pages,
      DeviceOrder order,
      Consumer<List<DeviceSummary>> reading) {
    sort(
        columns.entrySet().stream()
            .filter(column -> column.getKey().sort().filter(order.by()::equals).isPresent())
            .map(column -> new GridSortOrder<>(column.getValue(), direction(order)))
            .toList());
    var view =
        setItems(query -> {
          var rows = pages.rows(query.getOffset(), query.getLimit());
          reading.accept(rows);
          return rows.stream();
        });
    // A row that has changed is no longer equal to itself; the data view's provider is not asked.
    getDataCommunicator().getKeyMapper().setIdentifierGetter(DeviceSummary::id);
    view.setItemCountEstimate(2 * PAGE);
    view.setItemCountEstimateIncrease(PAGE);
    getDataCommunicator().setViewportRange(0, PAGE);
    scrollToStart();
  }

  private static SortDirection direction(DeviceOrder order) {
    return order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
  }

  /** Shows these columns; on a narrow window the compact cell in place of them all. */
  void arrange(Set<DeviceColumn> chosen, boolean narrow) {
    columns.forEach((column, shown) -> shown.setVisible(!narrow && chosen.contains(column)));
    compact.setVisible(narrow);
    setClassName("narrow", narrow);
  }

  @Nullable Column<DeviceSummary> column(DeviceColumn column) {
    return columns.get(column);
  }
}
