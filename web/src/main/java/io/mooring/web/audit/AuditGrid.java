package io.mooring.web.audit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import io.mooring.audit.AuditEntry;
import io.mooring.web.parts.Here;
import io.mooring.web.words.Ago;
import io.mooring.web.words.Times;
import java.time.Clock;

/** The columns of the audit log; one compact cell on a phone. */
final class AuditGrid extends Grid<AuditEntry> {

  private static final String OUTCOME =
      "<vaadin-badge theme=\"${item.theme}\" class=\"${item.tone}\">${item.outcome}</vaadin-badge>";

  private final Column<AuditEntry> compact;

  AuditGrid(Clock clock) {
    setSelectionMode(SelectionMode.NONE);
    addClassName("audit-grid");
    getElement().setAttribute("aria-label", "Audit log");
    addColumn(time(clock)).setHeader("Time").setWidth("190px").setFlexGrow(0);
    addColumn(entry -> entry.actor().name()).setHeader("Who").setWidth("220px");
    addColumn(entry -> AuditWords.verb(entry.verb())).setHeader("What").setWidth("200px");
    addColumn(outcome()).setHeader("Outcome").setWidth("110px").setFlexGrow(0);
    addColumn(detail()).setHeader("Detail").setWidth("360px").setFlexGrow(3);
    addColumn(AuditEntry::subject).setHeader("Subject").setWidth("310px").setFlexGrow(0);
    compact = addColumn(compact(clock)).setHeader("Audit log");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    Here.onWidth(event, this::fit);
  }

  private void fit(int width) {
    var narrow = Here.narrow(width);
    getColumns().forEach(column -> column.setVisible(narrow == column.equals(compact)));
    setClassName("narrow", narrow);
  }

  private static Renderer<AuditEntry> time(Clock clock) {
    return LitRenderer.<AuditEntry>of("<span title=\"${item.ago}\">${item.exact}</span>")
        .withProperty("ago", entry -> Ago.of(entry.at(), clock.instant()))
        .withProperty("exact", entry -> Times.whole(entry.at(), Here.zone()));
  }

  private static Renderer<AuditEntry> outcome() {
    return with(LitRenderer.of(OUTCOME));
  }

  private static LitRenderer<AuditEntry> with(LitRenderer<AuditEntry> renderer) {
    return renderer
        .withProperty("outcome", entry -> AuditWords.outcome(entry.outcome()))
        .withProperty("theme", entry -> entry.outcome() == AuditEntry.Outcome.DONE ? "" : "error")
        .withProperty(
            "tone",
            entry -> entry.outcome() == AuditEntry.Outcome.DONE ? "aura-accent-neutral" : "");
  }

  private static Renderer<AuditEntry> detail() {
    return LitRenderer.<AuditEntry>of("<span title=\"${item.detail}\">${item.detail}</span>")
        .withProperty("detail", AuditEntry::detail);
  }

  private static Renderer<AuditEntry> compact(Clock clock) {
    return with(LitRenderer.<AuditEntry>of(
            "<div class=\"compact\"><div class=\"compact-first\"><span class=\"strong\">"
                + "${item.verb}</span>"
                + OUTCOME
                + "</div><div>${item.detail}</div>"
                + "<div class=\"secondary\">${item.who} · ${item.ago}</div></div>"))
        .withProperty("verb", entry -> AuditWords.verb(entry.verb()))
        .withProperty("detail", AuditEntry::detail)
        .withProperty("who", entry -> entry.actor().name())
        .withProperty("ago", entry -> Ago.of(entry.at(), clock.instant()));
  }
}
