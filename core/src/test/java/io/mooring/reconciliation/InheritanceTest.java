package io.mooring.reconciliation;

import static io.mooring.reconciliation.Told.configMgr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InheritanceTest {

  private static final Sighting OLD =
      configMgr(1).serial("ABC1234").board("b-1").days(900, 10).told();
  private static final Sighting NEW = configMgr(2).serial("ABC1234").board("b-1").days(9, 0).told();

  @Test
  void theDeviceKeepsItsIdWhenItsFirstRecordGoes() {
    var before = Reconciliation.of(List.of(OLD, NEW), List.of()).devices().getFirst().id();

    var heir = Inheritance.heir(OLD, List.of(NEW)).orElseThrow();

    var after = Reconciliation.of(List.of(heir), List.of()).devices().getFirst().id();
    assertThat(after).isEqualTo(before).isNotEqualTo(NEW.birth().device());
  }

  @Test
  void nothingIsInheritedOfAYoungerRecordNorByNobody() {
    assertThat(Inheritance.heir(NEW, List.of(OLD))).isEmpty();
    assertThat(Inheritance.heir(OLD, List.of())).isEmpty();
  }
}
