package io.mooring.web.devices;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceSummary;
import io.mooring.web.parts.KeyedRows;
import io.mooring.web.parts.NumberedRows;
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

  /** Tells of the first row that is seen, once the scrolling has come to rest. */
  private static final String STANDS =
      """
      let resting;
      this.$.table.addEventListener('scroll', () => {
        clearTimeout(resting);
        resting = setTimeout(() => {
          const first = this._firstVisibleIndex;
          const row = Array.from(this.$.items.children).find((one) => one.index === first);
          const key = row?._item?.key;
          if (key) {
            this.dispatchEvent(new CustomEvent('stands', { detail: { first, key } }));
          }
        }, 150);
      });\
      """;

  private final transient Map<DeviceColumn, Column<DeviceSummary>> columns =
      new EnumMap<>(DeviceColumn.class);
  private final Column<DeviceSummary> compact;
  private final transient Consumer<DeviceSummary> open;
  private transient NumberedRows<DeviceSummary> rows = (_, _) -> List.of();
  private transient @Nullable Standing standing;

  /** Is told what is opened, how it is sorted, and where the list stands. */
  interface Reader {

    void open(DeviceSummary device);

    /** Null for the usual order. */
    void sort(@Nullable DeviceOrder order);

    /** The first row that is seen now; null at the beginning. */
    void stand(@Nullable Standing standing);
  }

  DeviceGrid(Clock clock, Reader reader) {
    this.open = reader::open;
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
        reader.sort(order(event.getSortOrder()));
      }
    });
    openByEnter();
    tellWhereItStands(reader);
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
   * Shows a list.
   *
   * @param reading told of the rows that are read
   * @param at where to begin; null for the beginning
   */
  void show(
      NumberedRows<DeviceSummary> list,
      DeviceOrder order,
      Consumer<List<DeviceSummary>> reading,
      @Nullable Standing at) {
    sort(
        columns.entrySet().stream()
            .filter(column -> column.getKey().sort().filter(order.by()::equals).isPresent())
            .map(column -> new GridSortOrder<>(column.getValue(), direction(order)))
            .toList());
    var view =
        setItems(query -> {
          var read = list.rows(query.getOffset(), query.getLimit());
          reading.accept(read);
          return read.stream();
        });
    // A row that has changed is no longer equal to itself; the data view's provider is not asked.
    getDataCommunicator().getKeyMapper().setIdentifierGetter(DeviceSummary::id);
    if (list instanceof KeyedRows<DeviceSummary, ?> counted) {
      view.setItemCountCallback(_ -> counted.counted());
    } else {
      view.setItemCountEstimate(2 * PAGE);
      view.setItemCountEstimateIncrease(PAGE);
    }
    rows = list;
    begin(at);
  }

  private void begin(@Nullable Standing at) {
    stand(at);
    getDataCommunicator().setViewportRange(0, PAGE);
    if (at == null) {
      scrollToStart();
    } else {
      scrollToIndex(at.number());
    }
  }

  private void stand(@Nullable Standing at) {
    standing = at;
    if (at != null) {
      rows.hold(at.number(), at.row());
    }
  }

  /** There are so many rows by now. */
  void count(int found) {
    if (rows instanceof KeyedRows<DeviceSummary, ?> counted) {
      counted.count(found);
    }
  }

  /** Reads again what is shown; the first row that is seen stays where it is. */
  void lookAnew() {
    rows.look();
    stand(standing);
    recount();
  }

  /** Reads again what is shown, by its numbers alone. */
  void recount() {
    getDataProvider().refreshAll();
  }

  /** The browser alone knows which row is the first that is seen. */
  private void tellWhereItStands(Reader reader) {
    var first = "event.detail.first";
    var key = "event.detail.key";
    getElement()
        .addEventListener(
            "stands",
            event -> {
              var number = event.getEventData().get(first).asInt();
              var row =
                  getDataCommunicator()
                      .getKeyMapper()
                      .get(event.getEventData().get(key).asString());
              standing = number == 0 || row == null ? null : new Standing(number, row);
              reader.stand(standing);
            })
        .addEventData(first)
        .addEventData(key);
    addAttachListener(_ -> getElement().executeJs(STANDS));
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
