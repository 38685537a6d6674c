package io.mooring.web.sites;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.site.RestartNotice;
import io.mooring.web.shell.OnStage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountdownTest extends OnStage {

  private final SampleEstate estate = estate();

  @BeforeEach
  void asAdministrator() {
    signedInAs(SamplePeople.ADMINISTRATOR);
  }

  @Test
  void isTheDefaultUntilSomebodyStatesIt() {
    var line = open();
    assertThat(text(line)).contains("90 minutes", "default; nobody has stated");

    var dialog = dialog(line);
    dialog.minutes.setValue(" 15 ");
    test(dialog.save).click();

    assertThat(estate.site().notice().countdown()).isEqualTo(Duration.ofMinutes(15));
    assertThat(text(line)).contains("15 minutes", "As stated by ada.admin on 5 Jan 2026.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-5", "20161", "an hour", "1.5", "99999999999999999999"})
  void rubbishIsOneSentence(String rubbish) {
    var dialog = dialog(open());
    dialog.minutes.setValue(rubbish);

    test(dialog.save).click();

    assertThat(dialog.minutes.getErrorMessage())
        .isEqualTo("Write whole minutes from 1 to 20,160, such as 90.");
    assertThat(dialog.isOpened()).isTrue();
    assertThat(estate.site().notice()).isEqualTo(RestartNotice.DEFAULT);
  }

  @Test
  void aReaderReadsItOnly() {
    signedInAs(SamplePeople.READER);

    assertThat(open().state.isVisible()).isFalse();
  }

  @Test
  void aSiteThatWasDetachedMeanwhileIsOneSentence() {
    var dialog = dialog(open());
    mooring.detachment.detach(person, estate.site().key().site());

    test(dialog.save).click();

    assertThat(test(find(Notification.class).single()).getText())
        .isEqualTo("Contoso HQ is no longer attached. Nothing was stated.");
  }

  private CountdownLine open() {
    navigate("sites", SitesView.class);
    return find(SiteCard.class).single().countdown;
  }

  private CountdownDialog dialog(CountdownLine line) {
    test(line.state).click();
    return find(CountdownDialog.class).single();
  }
}
