package io.mooring.web.devices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.web.api.DeviceCsv;
import java.io.IOException;
import java.util.function.Supplier;

/** Downloads what the list shows, to its end and in its order. */
final class ExportLink extends Anchor {

  private final transient Person person;
  private final transient DeviceCsv csv;
  private final transient Supplier<ListAddress> shown;

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

  private void write(DownloadEvent event) throws IOException {
    var address = shown.get();
    event.setFileName("devices.csv");
    event.setContentType("text/csv;charset=UTF-8");
    csv.write(person, address.filter(), address.order(), event.getOutputStream());
  }
}
