package io.mooring.web.coexistence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mooring.coexistence.MdmImport;
import io.mooring.coexistence.MdmLists;
import io.mooring.web.parts.Moment;
import io.mooring.web.words.Numbers;

/** A third-party MDM: how many devices its list has, who brought which lists, and what waits. */
final class MdmCard extends Card {
  private static final int LEVEL = 3;
  private static final int SHOWN = 5;

  private final transient MdmDesk desk;
  final Button replace = new Button("Replace its list");

  MdmCard(MdmDesk desk, MdmLists.Mdm mdm, Runnable changed) {
    this.desk = desk;
    addThemeVariants(CardVariant.OUTLINED);
    addClassNames("panel", "site");
    setTitle(mdm.source().name().value(), LEVEL);
    setSubtitle(Numbers.count(mdm.health().held(), "device", "devices") + " enrolled");
    var departure = mdm.health().departure();
    if (departure != null) {
      add(new MissingPanel(desk, mdm.source(), departure, changed));
    }
    add(imports(mdm));
    replace.addThemeVariants(ButtonVariant.TERTIARY);
    replace.setVisible(desk.mayManage());
    replace.addClickListener(
        _ -> new ImportDialog(desk, changed).about(mdm.source().name().value()).open());
    addToFooter(replace);
  }

  private Div imports(MdmLists.Mdm mdm) {
    var list = new Div();
    list.addClassName("events");
    mdm.imports().stream().limit(SHOWN).map(this::event).forEach(list::add);
    return list;
  }

  private Component event(MdmImport taken) {
    var file = new Span(taken.file());
    file.addClassName("strong");
    var what =
        "%s, of which %s changed. %s"
            .formatted(
                Numbers.count(taken.devices(), "device", "devices"),
                Numbers.grouped(taken.changed()),
                taken.sentence());
    var event =
        new Div(
            new Div(
                file, new Span(" · " + taken.by() + " · "), new Moment(taken.at(), desk.clock())),
            new Div(what));
    event.addClassName("event");
    return event;
  }
}
