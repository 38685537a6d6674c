package io.mooring.web.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.web.shell.OnStage;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuplicatesViewTest extends OnStage {

  private final SampleEstate estate = estate();

  @BeforeEach
  void twoOfOneName() {
    estate.bring(estate.row(SampleEstate.FIRST_ID, "PC-1"));
    mooring.clock.advance(Duration.ofMinutes(5));
    estate.bring(estate.row(SampleEstate.FIRST_ID + 1, "PC-1"));
    signedInAs(SamplePeople.ADMINISTRATOR);
  }

  private void open() {
    navigate(DuplicatesView.class);
  }

  private PairCard pair() {
    mooring.duplicateSweep.run(99);
    open();
    return find(PairCard.class).single();
  }

  private ReasonDialog dialog() {
    return find(ReasonDialog.class).single();
  }

  private String toast() {
    return test(find(Notification.class).single()).getText();
  }

  @Test
  void beforeTheFirstLookThePageSaysWhyItIsEmpty() {
    open();

    assertThat(page())
        .contains(
            "The first look through all devices has not ended yet.",
            "The devices are being looked through");
  }

  @Test
  void aPairStandsSideBySideWithWhatSpeaksForItAndAgainstIt() {
    assertThat(pair().getTitleAsText()).isEqualTo("PC-1 and PC-1");
    assertThat(page())
        .contains(
            "1 pair of devices may be one. All devices were looked through just now.",
            "Together 10; 80 are enough",
            "For it, 20: name pc-1",
            "Against it, 40: serial number sn16777216 and sn16777217 at one time",
            "PC-1 of PS1 · last seen 5 minutes ago");
  }

  @Test
  void whoMergesSaysWhyAndSeesItAmongTheDecisions() {
    test(pair().merge).click();
    assertThat(dialog().getHeaderTitle()).isEqualTo("Merge PC-1 and PC-1?");
    assertThat(text(dialog())).contains("under the older id");
    assertThat(dialog().confirm.isEnabled()).as("without a reason").isFalse();
    dialog().why.setValue("The same asset tag.");

    test(dialog().confirm).click();

    assertThat(toast()).contains("Merged: PC-1 and PC-1.");
    assertThat(page())
        .contains("No two devices look like one", "Merged", "The same asset tag.", "ada.admin");
    var device = estate.find("PC-1");
    assertThat(device.records()).hasSize(2);
    open("devices/" + device.id(), Component.class);
    assertThat(page()).contains("ada.admin says so, just now: The same asset tag.");
  }

  @Test
  void whatWasDecidedIsTakenBack() {
    test(pair().keepApart).click();
    dialog().why.setValue("Two cases.");
    test(dialog().confirm).click();
    assertThat(find(PairCard.class).exists()).isFalse();

    test(find(DecisionRow.class).single().takeBack).click();
    dialog().why.setValue("It was one case.");
    test(dialog().confirm).click();

    assertThat(find(PairCard.class).exists()).isTrue();
    assertThat(page()).contains("Taken back: It was one case.");
    assertThat(find(DecisionRow.class).single().takeBack.isVisible()).isFalse();
  }

  @Test
  void whoDecidesOnWhatHasChangedIsTold() {
    var card = pair();
    test(card.merge).click();
    estate.bring(estate.row(SampleEstate.FIRST_ID + 1, "PC-1", Map.of(Column.SERIAL_NUMBER, "X1")));
    dialog().why.setValue("The same asset tag.");

    test(dialog().confirm).click();

    assertThat(toast()).contains("has changed since you looked. Nothing was changed");
    assertThat(mooring.decisions.count(person.tenant())).isZero();
  }

  @Test
  void aReaderSeesThePairsAndWhoDecides() {
    signedInAs(SamplePeople.READER);

    var card = pair();

    assertThat(card.merge.isVisible()).isFalse();
    assertThat(page()).contains("Deciding takes the role Mooring.Administrator.");
  }
}
