package io.mooring.web.estatehealth;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.mooring.access.Person;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteHealth;
import io.mooring.site.SiteHealth.PassReport;
import io.mooring.site.SiteId;
import io.mooring.web.parts.Moment;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When each source of devices was last read. */
final class FreshnessTable extends Div {

  private final transient Person person;
  private final transient SiteAttachment sites;
  private final transient Clock clock;

  FreshnessTable(Person person, SiteAttachment sites, Clock clock) {
    this.person = person;
    this.sites = sites;
    this.clock = clock;
    addClassName("ruled");
  }

  void show() {
    var table = new NativeTable();
    table
        .getHead()
        .add(
            new NativeTableRow(
                head("Source"), head("All of it"), head("What is new"), head("Trouble")));
    Stream.concat(sites.list(person).stream(), sites.find(person, SiteId.INTUNE).stream())
        .forEach(site -> table.getBody().add(row(site, sites.health(person, site))));
    removeAll();
    add(table);
  }

  private static NativeTableHeaderCell head(String text) {
    var cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private NativeTableRow row(AttachedSite site, SiteHealth health) {
    var name = new NativeTableHeaderCell(site.name().value());
    name.getElement().setAttribute("scope", "row");
    var trouble = health.trouble();
    return new NativeTableRow(
        name,
        new NativeTableCell(ended(health.full())),
        new NativeTableCell(ended(health.hot())),
        new NativeTableCell(new Span(trouble == null ? "None" : trouble.sentence())));
  }

  private Component ended(@Nullable PassReport report) {
    return report == null ? new Span("Not yet") : new Moment(report.endedAt(), clock);
  }
}
