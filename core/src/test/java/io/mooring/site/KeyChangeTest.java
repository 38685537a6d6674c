package io.mooring.site;

import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.access.NotPermitted;
import io.mooring.audit.AuditEntry;
import org.junit.jupiter.api.Test;

class KeyChangeTest {

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final KeyChange change =
      new KeyChange(mooring.commandKey, mooring.auditLog, mooring.transactions);

  @Test
  void anAdministratorReplacesTheKeyThatWasShown() {
    var before = change.shown(ADMINISTRATOR);

    assertThat(change.replace(ADMINISTRATOR, before.thumbprint())).isTrue();

    var after = change.shown(READER);
    assertThat(after.thumbprint()).isNotEqualTo(before.thumbprint());
    assertThat(after.predecessors()).isEqualTo(1);
    assertThat(mooring.audit.all())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.verb()).isEqualTo("commandKey.rotate");
          assertThat(entry.subject()).isEqualTo(before.thumbprint());
          assertThat(entry.outcome()).isEqualTo(AuditEntry.Outcome.DONE);
          assertThat(entry.detail()).contains(after.thumbprint());
        });
  }

  @Test
  void aKeyThatWentMeanwhileIsNotReplacedAgain() {
    var seen = change.shown(ADMINISTRATOR).thumbprint();
    change.replace(ADMINISTRATOR, seen);

    assertThat(change.replace(ADMINISTRATOR, seen)).isFalse();

    assertThat(change.shown(ADMINISTRATOR).predecessors()).isEqualTo(1);
    assertThat(mooring.audit.all()).hasSize(1);
  }

  @Test
  void whatWasNotDoneIsNotSaidToBe() {
    var seen = change.shown(ADMINISTRATOR).thumbprint();
    mooring.commandKey.stuck();

    assertThatThrownBy(() -> change.replace(ADMINISTRATOR, seen))
        .isInstanceOf(IllegalStateException.class);

    assertThat(mooring.audit.all())
        .extracting(AuditEntry::outcome)
        .containsExactly(AuditEntry.Outcome.REFUSED);
  }

  @Test
  void othersMayLookAndNoMore() {
    var seen = change.shown(READER).thumbprint();

    assertThatThrownBy(() -> change.replace(READER, seen)).isInstanceOf(NotPermitted.class);
    assertThat(change.shown(READER).thumbprint()).isEqualTo(seen);
  }
}
