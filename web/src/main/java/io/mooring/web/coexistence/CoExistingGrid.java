package io.mooring.web.coexistence;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.mooring.access.Person;
import io.mooring.coexistence.CoExistingDevices;
import io.mooring.coexistence.CoExistingDevices.Row;
import io.mooring.coexistence.Concern;
import io.mooring.device.Cursor;
import io.mooring.device.Facet;
import io.mooring.web.parts.KeyedPages;
import io.mooring.web.parts.RiskChip;
import io.mooring.web.words.FacetWords;
import java.util.stream.Collectors;

/** The co-existing devices with what is known against each, paged by key. */
final class CoExistingGrid extends Grid<Row> {
  private static final int PAGE = 50;

  private final transient Person person;
  private final transient CoExistingDevices devices;

  CoExistingGrid(Person person, CoExistingDevices devices) {
    this.person = person;
    this.devices = devices;
    addClassName("co-existing-grid");
    getElement().setAttribute("aria-label", "Co-existing devices");
    setPageSize(PAGE);
    setSelectionMode(SelectionMode.NONE);
    addComponentColumn(CoExistingGrid::device).setHeader("Device, and its MDM").setFlexGrow(3);
    addComponentColumn(row -> RiskChip.of(row.coExistence().risk()))
        .setHeader("Risk")
        .setFlexGrow(2);
    addComponentColumn(CoExistingGrid::why).setHeader("Conflicts and evidence").setFlexGrow(7);
  }

  /** Looks at the list anew. */
  void look() {
    var pages =
        new KeyedPages<Row, Cursor>(
            PAGE,
            (after, limit) -> {
              var page = devices.page(person, after, limit);
              return new KeyedPages.Page<>(page.rows(), page.next());
            });
    setItems(query -> pages.rows(query.getOffset(), query.getLimit()).stream());
  }

  private static Div device(Row row) {
    var link = new Anchor("devices/" + row.device().id(), row.device().name());
    link.getElement().setAttribute("router-link", true);
    var mdm = new Div(FacetWords.value(Facet.MDM, row.device().managed().mdm()));
    mdm.addClassName("secondary");
    return new Div(link, mdm);
  }

  private static Div why(Row row) {
    var concerns = row.coExistence().concerns();
    var text =
        concerns.isEmpty()
            ? row.coExistence().claims().stream()
                .map(claim -> claim.finding().because())
                .collect(Collectors.joining(" "))
            : concerns.stream().map(Concern::sentence).collect(Collectors.joining(" "));
    var why = new Div(text);
    why.addClassName("why");
    return why;
  }
}
