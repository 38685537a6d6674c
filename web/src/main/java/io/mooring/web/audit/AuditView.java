package io.mooring.web.audit;

import com.vaadin.flow.component.AttachEvent;
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
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.KeyedPages;
import io.mooring.web.parts.PageHead;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.words.Numbers;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did or asked what, when, and whether it was done. */
@Route("audit")
@PageTitle("Audit log · Mooring")
@PermitAll
class AuditView extends Div {

  /** Rows are written without anybody being told, and by other portals too. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private static final int PAGE = 100;
  private static final String TOP = "mooring-top";

  /** Tells whether the reader is at the top of the list, whenever that changes. */
  private static final String WATCH_TOP =
      """
      let top = true;
      this.$.table.addEventListener('scroll', () => {
        const now = this.$.table.scrollTop < 40;
        if (now !== top) {
          top = now;
          this.dispatchEvent(new CustomEvent('mooring-top', {detail: top}));
        }
      }, {passive: true});
      """;

  private final Person person;
  private final AuditLog log;
  private List<AuditEntry> first = List.of();
  private boolean atTop = true;
  final Grid<AuditEntry> grid;
  final Button news = new Button("", VaadinIcon.ARROW_UP.create(), _ -> show());

  AuditView(CurrentPerson current, AuditLog log, LiveChanges changes, Clock clock) {
    this.person = current.get();
    person.require(Permission.READ_AUDIT);
    this.log = log;
    addClassNames("page", "audit-page");
    news.addClassName("news");
    news.getElement().setAttribute("aria-live", "polite");
    var head = new PageHead("Audit log", news);
    head.say("Every sign-in, request, refusal, order and change, newest first.");
    grid = new AuditGrid(clock);
    grid.setPageSize(PAGE);
    grid.getElement()
        .addEventListener(
            TOP, event -> scrolled(event.getEventData().get("event.detail").asBoolean()))
        .addEventData("event.detail");
    add(head, grid);
    Watch.every(
        LOOK_EVERY, this, changes, change -> change.tenant().equals(person.tenant()), this::look);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    grid.getElement().executeJs(WATCH_TOP);
  }

  /** Rows that somebody reads stay where they are; at the top, new ones come in by themselves. */
  private void look() {
    var fresh = fresh();
    if (fresh > 0 && atTop) {
      show();
    } else {
      news.setVisible(fresh > 0);
      news.setText(
          fresh < PAGE
              ? Numbers.count(fresh, "new entry", "new entries")
              : PAGE + " or more new entries");
    }
  }

  private long fresh() {
    var shown = first.isEmpty() ? null : first.getFirst().id();
    return log.read(person, null, PAGE).stream()
        .takeWhile(entry -> !entry.id().equals(shown))
        .count();
  }

  /** The reader is at the top now, or has left it. */
  void scrolled(boolean nowAtTop) {
    atTop = nowAtTop;
    if (atTop) {
      look();
    }
  }

  private void show() {
    atTop = true;
    news.setVisible(false);
    first = log.read(person, null, PAGE);
    var pages = new KeyedPages<AuditEntry, Audit.Before>(PAGE, this::page);
    var view = grid.setItems(query -> pages.rows(query.getOffset(), query.getLimit()).stream());
    view.setIdentifierProvider(AuditEntry::id);
    view.setItemCountEstimate(2 * PAGE);
    view.setItemCountEstimateIncrease(PAGE);
    grid.getDataCommunicator().setViewportRange(0, PAGE);
    grid.scrollToStart();
  }

  /**
   * The first page is the one that was read at first, so that no row slips between it and the next.
   */
  private KeyedPages.Page<AuditEntry, Audit.Before> page(Audit.@Nullable Before before, int limit) {
    var rows = before == null ? first : log.read(person, before, limit);
    return new KeyedPages.Page<>(rows, rows.size() < limit ? null : last(rows));
  }

  private static Audit.Before last(List<AuditEntry> rows) {
    return new Audit.Before(rows.getLast().at(), rows.getLast().id());
  }
}
