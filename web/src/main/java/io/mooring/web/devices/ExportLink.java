package io.mooring.web.devices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.web.api.DeviceCsv;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Downloads what the list shows: its devices to the end, its order, its columns. */
final class ExportLink extends Anchor {

  private final transient Person person;
  private final transient DeviceCsv csv;
  private final transient Supplier<ListAddress> shown;
  private volatile List<String> columns = List.of();

  ExportLink(Person person, DeviceCsv csv, Supplier<ListAddress> shown) {
    this.person = person;
    this.csv = csv;
    this.shown = shown;
    addClassName("button-link");
    add(VaadinIcon.DOWNLOAD_ALT.create());
    add("Export CSV");
    setHref(this::write);
    setVisible(person.may(Permission.EXPORT_DEVICES));
  }

  /** Takes a picture: a download runs beside the page. */
  void show(Set<DeviceColumn> chosen) {
    columns = chosen.stream().map(DeviceColumn::key).toList();
  }

  private void write(DownloadEvent event) throws IOException {
    var address = shown.get();
    event.setFileName("devices.csv");
    event.setContentType("text/csv;charset=UTF-8");
    csv.write(person, address.filter(), address.order(), columns, event.getOutputStream());
  }
}
