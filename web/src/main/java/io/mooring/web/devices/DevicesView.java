package io.mooring.web.devices;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Person;
import io.mooring.change.Change;
import io.mooring.device.Cursor;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSummary;
import io.mooring.site.SiteAttachment;
import io.mooring.web.api.DeviceCsv;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.Here;
import io.mooring.web.parts.KeyedPages;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Watch;
import io.mooring.web.shell.Searching;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Set;

/** All devices: searched, filtered, sorted, and never cut short. */
@Route("devices")
@PageTitle("Devices · Mooring")
@PermitAll
class DevicesView extends Div implements Searching, BeforeEnterObserver {

  private final Person person;
  private final DeviceDirectory directory;
  private final SiteAttachment sites;
  private final Div empty = new Div();
  private final ColumnChooser chooser = new ColumnChooser(_ -> arrange());
  private ListAddress address = ListAddress.PLAIN;
  private long everything;
  private boolean narrow;
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
    this.directory = directory;
    this.sites = sites;
    this.head = new PageHead("Devices", new ExportLink(person, csv, () -> address), chooser);
    this.grid = new DeviceGrid(clock, this::open, order -> go(address.with(order)));
    this.facets =
        new FacetBar(
            facet -> directory.counts(person, address.filter().with(facet, Set.of()), facet),
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
    var page = event.getUI().getPage();
    fit(page.getExtendedClientDetails().getWindowInnerWidth());
    page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
  }

  private void fit(int width) {
    narrow = Here.narrow(width);
    arrange();
  }

  private void arrange() {
    chooser.setVisible(!narrow);
    grid.arrange(chooser.chosen(), narrow);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = ListAddress.of(event.getLocation().getQueryParameters());
    show();
  }

  @Override
  public void search(String text) {
    var begins = address.filter().search().isEmpty();
    var next = address.with(address.filter().searching(text));
    if (begins) {
      go(next);
    } else {
      getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, next.location()));
      address = next;
      show();
    }
  }

  @Override
  public String searched() {
    return address.filter().search();
  }

  private void go(ListAddress next) {
    getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, next.location()));
    address = next;
    show();
  }

  private void show() {
    var shown = address;
    everything = directory.count(person, DeviceFilter.EVERYTHING);
    var found =
        shown.filter().everything() ? everything : directory.count(person, shown.filter());
    head.say(ListWords.total(found, everything));
    facets.show(shown.filter());
    facets.setVisible(everything > 0);
    grid.show(pages(shown), shown.order());
    grid.setVisible(found > 0);
    empty.removeAll();
    if (found == 0) {
      empty.add(
          NoDevices.because(
              person, sites.list(person), everything, shown.filter(), () -> go(ListAddress.PLAIN)));
    }
    getUI().ifPresent(ui -> LastList.remember(ui, shown));
  }

  private KeyedPages<DeviceSummary, Cursor> pages(ListAddress shown) {
    return new KeyedPages<>(
        DeviceGrid.PAGE,
        (after, limit) -> {
          var page =
              directory.page(person, new DeviceQuery(shown.filter(), shown.order(), after, limit));
          return new KeyedPages.Page<>(page.items(), page.next());
        });
  }

  private boolean concerns(Change change) {
    return change.tenant().equals(person.tenant())
        && (change instanceof Change.OfSite || everything == 0);
  }

  /** Rows that somebody reads stay where they are: only the totals follow, until there are rows. */
  private void siteChanged() {
    if (everything == 0) {
      show();
    } else {
      everything = directory.count(person, DeviceFilter.EVERYTHING);
      head.say(ListWords.total(directory.count(person, address.filter()), everything));
    }
  }

  private void open(DeviceSummary device) {
    getUI().ifPresent(ui -> ui.navigate("devices/" + device.id()));
  }
}
