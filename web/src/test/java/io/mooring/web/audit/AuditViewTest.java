package io.mooring.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import io.mooring.access.SamplePeople;
import io.mooring.audit.AuditEntry;
import io.mooring.web.shell.OnStage;
import java.time.Duration;
import java.util.List;
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
  void newEntriesComeInByThemselvesWhereTheReaderIsAtTheTop() {
    signedInAs(SamplePeople.AUDITOR);
    var view = navigate("audit", AuditView.class);
    note("First");

    look();

    assertThat(details(view)).startsWith("First");
    assertThat(view.news.isVisible()).isFalse();
  }

  @Test
  void elsewhereTheyAreCountedAndNothingMoves() {
    signedInAs(SamplePeople.AUDITOR);
    note("Old");
    var view = navigate("audit", AuditView.class);
    view.scrolled(false);
    note("One");
    note("Two");

    look();

    assertThat(details(view)).startsWith("Old");
    assertThat(view.news.getText()).isEqualTo("2 new entries");
    test(view.news).click();
    assertThat(details(view)).startsWith("Two", "One", "Old");
    assertThat(view.news.isVisible()).isFalse();
  }

  @Test
  void noRowSlipsAwayBetweenTwoPagesWhileNewOnesCome() {
    signedInAs(SamplePeople.AUDITOR);
    for (var n = 0; n < 150; n++) {
      note("Note " + n);
    }
    var view = navigate("audit", AuditView.class);
    view.scrolled(false);
    note("New");
    look();

    assertThat(details(view)).hasSize(150).startsWith("Note 149").endsWith("Note 0");
  }

  @Test
  void whoScrollsBackToTheTopSeesWhatIsNew() {
    signedInAs(SamplePeople.AUDITOR);
    var view = navigate("audit", AuditView.class);
    view.scrolled(false);
    note("New");
    look();

    view.scrolled(true);

    assertThat(details(view)).startsWith("New");
  }

  private void note(String text) {
    mooring.clock.advance(Duration.ofSeconds(1));
    mooring.auditLog.done(person, "device.note", "device", text);
  }

  private void look() {
    live.pass(AuditView.LOOK_EVERY);
    settle();
  }

  private static List<String> details(AuditView view) {
    return view.grid.getLazyDataView().getItems().map(AuditEntry::detail).toList();
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
