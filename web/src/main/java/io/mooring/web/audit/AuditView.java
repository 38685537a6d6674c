package io.mooring.web.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.Audit;
import io.mooring.audit.AuditEntry;
import io.mooring.audit.AuditLog;
import io.mooring.web.parts.KeyedPages;
import io.mooring.web.parts.PageHead;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did or asked what, when, and whether it was done. */
@Route("audit")
@PageTitle("Audit log · Mooring")
@PermitAll
class AuditView extends Div {

  private static final int PAGE = 100;

  private final Person person;
  private final AuditLog log;
  final Grid<AuditEntry> grid;

  AuditView(CurrentPerson current, AuditLog log, Clock clock) {
    this.person = current.get();
    person.require(Permission.READ_AUDIT);
    this.log = log;
    addClassNames("page", "audit-page");
    var refresh = new Button("Refresh", VaadinIcon.REFRESH.create(), _ -> show());
    var head = new PageHead("Audit log", refresh);
    head.say("Every sign-in, request, refusal, order and change, newest first.");
    grid = new AuditGrid(clock);
    grid.setPageSize(PAGE);
    add(head, grid);
    show();
  }

  private void show() {
    var pages = new KeyedPages<AuditEntry, Audit.Before>(PAGE, this::page);
    var view = grid.setItems(query -> pages.rows(query.getOffset(), query.getLimit()).stream());
    view.setIdentifierProvider(AuditEntry::id);
    view.setItemCountEstimate(2 * PAGE);
    view.setItemCountEstimateIncrease(PAGE);
    grid.getDataCommunicator().setViewportRange(0, PAGE);
    grid.scrollToStart();
  }

  private KeyedPages.Page<AuditEntry, Audit.Before> page(Audit.@Nullable Before before, int limit) {
    var rows = log.read(person, before, limit);
    return new KeyedPages.Page<>(rows, rows.size() < limit ? null : last(rows));
  }

  private static Audit.Before last(List<AuditEntry> rows) {
    return new Audit.Before(rows.getLast().at(), rows.getLast().id());
  }
}
