package io.mooring.web.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.protection.Guarded;
import io.mooring.protection.ProtectionRule;
import io.mooring.web.shell.OnStage;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProtectionViewTest extends OnStage {

  private final SampleEstate estate = estate();

  @BeforeEach
  void oneServer() {
    estate.device(SampleEstate.FIRST_ID, "PC-1");
    estate.bring(estate.row(SampleEstate.FIRST_ID + 1, "SRV-1", Map.of(Column.DOMAIN_ROLE, "3")));
    signedInAs(SamplePeople.ADMINISTRATOR);
  }

  @Test
  void showsTheStandardRulesAndWhatTheyMatch() {
    open();

    assertThat(titles()).containsExactly("Domain controllers", "Kind not known yet", "Servers");
    assertThat(page()).contains("Devices with Kind: Server", "1 device now", "0 devices now");
    assertThat(find(Anchor.class).withText("1 device now").single().getHref())
        .isEqualTo("devices?kind=server");
    assertThat(card("Servers").remove.isVisible()).as("a standard rule").isFalse();
  }

  @Test
  void aReaderSeesTheRulesAndWhoChangesThem() {
    signedInAs(SamplePeople.READER);
    open();

    assertThat(page())
        .contains("Devices with Kind: Server")
        .contains("Changing rules takes the role Mooring.Administrator.");
    assertThat(card("Servers").turn.isVisible()).isFalse();
    assertThat(find(Button.class).withText("New rule").exists()).isFalse();
  }

  @Test
  void aFilterIsExplainedBeforeItIsSaved() {
    var dialog = begin();

    dialog.text.setValue("pc kind:workstation");
    assertThat(text(dialog)).contains("Devices with “pc”, Kind: Workstation · 1 device now");
    dialog.text.setValue("kindd:server");
    assertThat(text(dialog)).contains("Devices with “kindd:server” · 0 devices now");
    dialog.text.setValue("kind:toaster");
    assertThat(dialog.text.getErrorMessage()).isEqualTo("kind: no device is 'toaster'.");
    assertThat(text(dialog)).doesNotContain("devices now");
  }

  @Test
  void aNewRuleProtects() {
    var dialog = begin();
    dialog.name.setValue("Tills");
    dialog.text.setValue("pc");

    test(dialog.save).click();

    assertThat(titles()).contains("Tills");
    assertThat(page()).contains("Devices with “pc”");
    assertThat(mooring.protection.of(person.tenant(), estate.find("PC-1")))
        .containsExactly("Tills");
  }

  @Test
  void withoutANameOrAPropertyNothingIsMade() {
    var dialog = begin();
    test(dialog.save).click();
    assertThat(dialog.text.getErrorMessage()).contains("A rule names a property");

    dialog.text.setValue("pc");
    test(dialog.save).click();

    assertThat(text(dialog)).contains("A rule's name has 1 to 80 signs");
    assertThat(mooring.protection.list(person)).hasSize(ProtectionRule.STANDARD.size());
  }

  @Test
  void aCollectionIsTakenByItsId() {
    var dialog = begin();
    dialog.name.setValue("Tills");
    dialog.by.setValue(RuleDialog.By.COLLECTION);
    dialog.text.setValue("PS1");
    assertThat(dialog.text.getErrorMessage()).contains("eight letters or digits");

    dialog.text.setValue(" ps100012 ");
    assertThat(text(dialog)).contains("Members of collection PS100012");
    test(dialog.save).click();

    assertThat(page())
        .contains("Members of collection PS100012", "An id that no site has protects every device");
  }

  @Test
  void switchingOffNamesWhatBecomesUnprotected() {
    open();

    test(card("Servers").turn).click();
    var question = find(ConfirmDialog.class).single();
    assertThat(question.getElement().getProperty("message"))
        .contains("Devices with Kind: Server are no longer protected", "1 device now");
    assertThat(mooring.protection.of(person.tenant(), estate.find("SRV-1"))).isNotEmpty();
    test(question).confirm();

    assertThat(mooring.protection.of(person.tenant(), estate.find("SRV-1"))).isEmpty();
    assertThat(page()).contains("Protects nothing while it is off");
    assertThat(card("Servers").turn.getText()).isEqualTo("Switch on");
    test(card("Servers").turn).click();
    assertThat(mooring.protection.of(person.tenant(), estate.find("SRV-1"))).isNotEmpty();
  }

  @Test
  void anOwnRuleIsRemoved() {
    mooring.protection.add(person, "Tills", Guarded.ByFilter.read("pc"));
    open();

    test(card("Tills").remove).click();
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(titles()).doesNotContain("Tills");
    assertThat(mooring.protection.of(person.tenant(), estate.find("PC-1"))).isEmpty();
  }

  @Test
  void aRuleThatSomebodyElseRemovedIsOneSentence() {
    var rule = mooring.protection.add(person, "Tills", Guarded.ByFilter.read("pc"));
    open();
    test(card("Tills").remove).click();
    mooring.protection.remove(person, rule.id());

    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(test(find(Notification.class).single()).getText())
        .isEqualTo("The rule is no longer there. Nothing was changed.");
    assertThat(titles()).doesNotContain("Tills");
  }

  private void open() {
    navigate("protection", ProtectionView.class);
  }

  private List<String> titles() {
    return find(RuleCard.class).all().stream().map(RuleCard::getTitleAsText).toList();
  }

  private RuleCard card(String name) {
    return find(RuleCard.class).all().stream()
        .filter(card -> card.getTitleAsText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private RuleDialog begin() {
    open();
    test(find(Button.class).withText("New rule").single()).click();
    return find(RuleDialog.class).single();
  }
}
