package io.mooring.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import io.mooring.access.SamplePeople;
import io.mooring.audit.AuditEntry;
import io.mooring.web.shell.OnStage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuditViewTest extends OnStage {

  @Test
  void readsTheLogToItsEndNewestFirst() {
    signedInAs(SamplePeople.AUDITOR);
    for (var n = 0; n < 230; n++) {
      mooring.clock.advance(Duration.ofSeconds(1));
      mooring.auditLog.done(person, "device.note", "device", "Note " + n);
    }

    var view = navigate("audit", AuditView.class);
    var details = view.grid.getLazyDataView().getItems().map(AuditEntry::detail).toList();

    assertThat(details).hasSize(230).startsWith("Note 229").endsWith("Note 0");
  }

  @Test
  void whoMayNotReadItIsToldWhichRoleItTakes() {
    signedInAs(SamplePeople.READER);

    navigate("audit", Component.class);
    assertThat(mooring.audit.all())
        .as("the refusal is written down")
        .anyMatch(entry -> entry.verb().equals("page.refuse"));

    assertThat(page()).contains("This page takes another role", "Mooring.Auditor");
  }

  @Test
  void aVerbThatIsNotKnownIsShownAsItIs() {
    assertThat(AuditWords.verb("site.attach")).isEqualTo("Attached a site");
    assertThat(AuditWords.verb("new.verb")).isEqualTo("new.verb");
  }
}
