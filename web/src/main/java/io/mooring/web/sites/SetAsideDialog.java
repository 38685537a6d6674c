package io.mooring.web.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.AttachedSite;
import io.mooring.web.parts.Moment;
import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the site that broke a rule: what they were, and which rule. */
final class SetAsideDialog extends Dialog {

  /** Longer values are cut: a name of 4 kB is one reason why a row is here. */
  private static final int LONGEST = 120;

  private final transient SiteDesk desk;

  SetAsideDialog(SiteDesk desk, AttachedSite site) {
    this.desk = desk;
    setHeaderTitle("Set aside from " + site.name());
    setWidth("50rem");
    var rows = desk.setAside().of(desk.person(), site);
    var list = new Div();
    list.addClassName("set-aside");
    rows.stream().map(this::row).forEach(list::add);
    add(new Paragraph(explained(rows)), list);
    getFooter().add(new Button("Close", _ -> close()));
  }

  private static String explained(List<SourceRecords.SetAside> rows) {
    return rows.isEmpty()
        ? "Nothing is set aside."
        : "These rows broke a rule, so they are kept aside as they came, with signs that"
            + " show nothing named, and are not shown as devices. Mend them at the site; the next pass takes them in. Newest first, at most"
            + " 500.";
  }

  private Div row(SourceRecords.SetAside aside) {
    var id = new Span("Resource id " + aside.row().id());
    id.addClassName("strong");
    var why = new Div(aside.why());
    var values = new Div(values(aside.row().full()));
    values.addClassName("evidence");
    var row =
        new Div(new Div(id, new Span(" · "), new Moment(aside.at(), desk.clock())), why, values);
    row.addClassName("event");
    return row;
  }

  private static String values(@Nullable Map<String, String> values) {
    return values == null
        ? ""
        : values.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> cut(entry.getKey()) + " = " + cut(entry.getValue()))
            .collect(Collectors.joining("\n"));
  }

  private static String cut(String text) {
    var named = PlainText.named(Cut.to(LONGEST, text));
    return text.length() > LONGEST ? named + "…" : named;
  }
}
