package io.mooring.web.duplicates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.Traits;
import io.mooring.web.parts.Crumbs;
import io.mooring.web.parts.Lines;
import io.mooring.web.parts.Moment;
import io.mooring.web.words.ManagementWords;
import io.mooring.wire.Column;
import java.time.Clock;

/** One of two devices that may be one: what tells it apart, and which sources have it. */
final class DeviceSide extends Div {

  DeviceSide(Device device, Clock clock) {
    addClassName("side");
    add(new H3(Crumbs.link("devices/" + device.id(), device.name())));
    var facts = new Lines();
    facts.add("Managed", ManagementWords.of(device.managementState()));
    facts.add("Serial number", device.text(Column.SERIAL_NUMBER).orElse(null));
    facts.add("Model", device.text(Column.MODEL).orElse(null));
    facts.add("Entra device id", device.text(Column.ENTRA_DEVICE_ID).orElse(null));
    facts.add("Primary user", device.text(Column.PRIMARY_USERS).orElse(null));
    add(facts);
    device.records().forEach(record -> add(record(record, clock)));
  }

  private static Div record(SourceRecord record, Clock clock) {
    var row = new Div(new Span(named(record)));
    Traits.lastSeen(record)
        .ifPresent(at -> row.add(new Span(" · last seen "), new Moment(at, clock)));
    row.addClassName("secondary");
    return row;
  }

  private static String named(SourceRecord record) {
    var name = record.text(Column.NAME).orElse("(no name)");
    return name + " of " + record.siteName() + (record.gone() ? ", gone from there" : "");
  }
}
