package io.mooring.web.devices;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.change.Change;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Total;
import io.mooring.site.SiteAttachment;
import io.mooring.web.api.DeviceCsv;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.Here;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Watch;
import io.mooring.web.shell.Searching;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** All devices: searched, filtered, sorted, and never cut short. */
@Route("devices")
@PageTitle("Devices · Mooring")
@PermitAll
class DevicesView extends Div implements Searching, BeforeEnterObserver, DeviceGrid.Reader {

  private final Person person;
  private final DeviceLists lists;
  private final SiteAttachment sites;
  private final Div empty = new Div();
  private final ColumnChooser chooser = new ColumnChooser(_ -> arrange());
  private volatile ListAddress address = ListAddress.PLAIN;
  private volatile Total everything = Total.exactly(0);
  private Total found = Total.exactly(0);
  private boolean shown;
  private boolean narrow;
  private final ExportLink export;
  private final LiveRows rows;
  final PageHead head;
  final DeviceGrid grid;
  final FacetBar facets;

  DevicesView(
      CurrentPerson current,
      DeviceDirectory directory,
      SiteAttachment sites,
      DeviceCsv csv,
      LiveChanges changes,
      Clock clock) {
    this.person = current.get();
    this.lists = new DeviceLists(person, directory);
    this.sites = sites;
    this.export = new ExportLink(person, csv, () -> address);
    this.head = new PageHead("Devices", export, chooser);
    this.grid = new DeviceGrid(clock, this);
    this.rows = LiveRows.of(grid, changes, id -> lists.summary(id, clock.instant()));
    this.facets =
        new FacetBar(
            facet -> lists.counts(address.filter(), facet),
            (facet, values) -> go(address.with(address.filter().with(facet, values))),
            () -> go(address.with(DeviceFilter.search(address.filter().search()))));
    addClassNames("page", "devices-page");
    empty.addClassName("empty-place");
    add(head, facets, grid, empty);
    Watch.over(this, changes, this::concerns, this::siteChanged);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    Here.onWidth(
        event,
        width -> {
          narrow = Here.narrow(width);
          arrange();
        });
  }

  private void arrange() {
    chooser.setVisible(!narrow);
    grid.arrange(chooser.chosen(), narrow);
    export.show(chooser.chosen());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = ListAddress.of(event.getLocation().getQueryParameters());
    show(asked, shown ? null : LastList.standing(UI.getCurrent(), asked));
  }

  /** While somebody types, the address follows, but the way back stays short. */
  @Override
  public void search(String text) {
    var next = address.with(address.filter().searching(text));
    if (address.filter().search().isEmpty()) {
      go(next);
    } else {
      UI.getCurrent().getPage().getHistory().replaceState(null, next.location());
      show(next);
    }
  }

  @Override
  public void enter() {
    lists.only(address).ifPresent(this::open);
  }

  @Override
  public String searched() {
    return address.filter().search();
  }

  private void go(ListAddress next) {
    UI.getCurrent().getPage().getHistory().pushState(null, next.location());
    show(next);
  }

  private void show(ListAddress next) {
    show(next, null);
  }

  private void show(ListAddress next, @Nullable Standing at) {
    address = next;
    shown = true;
    total();
    facets.show(next.filter());
    facets.setVisible(everything.number() > 0);
    rows.forget();
    var ui = UI.getCurrent();
    var list = lists.rows(next, found, () -> anew(ui));
    grid.show(list, next.order(), rows::reading, at);
    grid.setVisible(found.number() > 0);
    empty.removeAll();
    if (found.number() == 0) {
      empty.add(
          NoDevices.because(
              person,
              sites.list(person),
              everything.number(),
              next.filter(),
              () -> go(ListAddress.PLAIN)));
    }
    LastList.remember(ui, next, at);
  }

  /** Rows that came or went are in the way of those that are shown. */
  private void anew(UI ui) {
    var _ =
        ui.access(() -> {
          total();
          grid.recount();
        });
  }

  private void total() {
    everything = lists.count(DeviceFilter.EVERYTHING);
    var filter = address.filter();
    found = filter.everything() ? everything : lists.count(filter);
    grid.count(Math.toIntExact(found.number()));
    head.say(ListWords.total(found, everything));
  }

  private boolean concerns(Change change) {
    return change.tenant().equals(person.tenant())
        && (change instanceof Change.OfSite || everything.number() == 0);
  }

  /** Rows that somebody reads stay where they are; the totals follow, until there are rows. */
  private void siteChanged() {
    if (everything.number() == 0) {
      show(address);
    } else {
      follow();
    }
  }

  private void follow() {
    var before = found;
    total();
    if (found.more() != before.more()) {
      show(address);
    } else if (!found.equals(before)) {
      grid.lookAnew();
    }
  }

  @Override
  public void sort(@Nullable DeviceOrder order) {
    go(address.with(order));
  }

  @Override
  public void stand(@Nullable Standing standing) {
    LastList.remember(UI.getCurrent(), address, standing);
  }

  @Override
  public void open(DeviceSummary device) {
    UI.getCurrent().navigate("devices/" + device.id());
  }
}
