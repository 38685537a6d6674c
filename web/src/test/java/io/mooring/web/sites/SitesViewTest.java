package io.mooring.web.sites;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.device.ResourceId;
import io.mooring.site.SiteHealth;
import io.mooring.web.parts.CodeBlock;
import io.mooring.web.shell.OnStage;
import io.mooring.wire.Hello;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SitesViewTest extends OnStage {

  private static final long ID = SampleEstate.FIRST_ID;

  @BeforeEach
  void asAdministrator() {
    signedInAs(SamplePeople.ADMINISTRATOR);
  }

  @Test
  void withoutASiteItSaysHowToBegin() {
    open();

    assertThat(page()).contains("Attach the first site", "only calls out");
  }

  @Test
  void attachingShowsTheCommandWithItsCodeOnce() {
    open();
    test(button("Attach the first site")).click();
    var dialog = find(AttachDialog.class).single();

    dialog.name.setValue("Contoso HQ");
    test(dialog.attach).click();

    assertThat(dialog.getHeaderTitle()).isEqualTo("Contoso HQ waits for its connector");
    var blocks = find(CodeBlock.class).all().stream().map(CodeBlock::text).toList();
    var command = blocks.getFirst();
    var code = blocks.get(1);
    assertThat(command)
        .startsWith("java -jar connector.jar enroll --portal https://mooring.example.test ")
        .contains("--site-url https://<SMS-Provider-FQDN>", "--data <folder>")
        .endsWith("--code -")
        .doesNotContain(code);
    assertThat(mooring.enrolment.enrol(code, "key", "{}", "0.1.0", "HOST")).isPresent();
    assertThat(card().getTitleAsText()).isEqualTo("Contoso HQ");
    assertThat(page()).contains("1 attached site");
  }

  @Test
  void aNameOrACollectionThatBreaksARuleIsSaidAtItsField() {
    open();
    test(button("Attach the first site")).click();
    var dialog = find(AttachDialog.class).single();
    dialog.reach.setValue(AttachDialog.Reach.COLLECTION);
    dialog.collection.setValue("nonsense!");

    test(dialog.attach).click();

    assertThat(dialog.name.isInvalid()).isTrue();
    assertThat(dialog.collection.getErrorMessage()).contains("eight letters or digits");
    dialog.collection.setValue("");
    test(dialog.attach).click();
    assertThat(dialog.collection.getErrorMessage()).startsWith("Type a collection id");
    assertThat(mooring.attachment.list(person)).isEmpty();
  }

  @Test
  void showsHowASiteFares() {
    var estate = estate();
    trouble(estate, "The site answered 403.");
    open();

    assertThat(page())
        .contains("Site PS1 · version 5.00.9141.1000", "CONNECTOR01", "The site answered 403.")
        .contains("Give the account rights.");
    assertThat(text(card())).contains("Unhealthy");
  }

  @Test
  void followsTheSiteLive() {
    var estate = estate();
    open();
    trouble(estate, "The site answered 500.");
    assertThat(page()).doesNotContain("The site answered 500.");

    estate.hello();
    trouble(estate, "The site answered 500.");
    live.happened(
        new io.mooring.change.Change.OfSite(person.tenant(), estate.site().key().site().value()));
    settle();

    assertThat(page()).contains("The site answered 500.");
  }

  @Test
  void aConnectorThatFallsSilentShowsWithoutAWord() {
    estate();
    open();
    assertThat(text(card())).doesNotContain("Unhealthy");

    mooring.clock.advance(Duration.ofHours(3));
    live.pass(SitesView.LOOK_EVERY);
    settle();

    assertThat(text(card())).contains("Unhealthy");
  }

  @Test
  void showsWhoHoldsTheSiteAndWhoStandsBy() {
    var estate = estate();
    var second = estate.another("CONNECTOR02");
    open();
    assertThat(page()).contains("Holds the site", "CONNECTOR02", "Stands by");

    mooring.clock.advance(Duration.ofMinutes(2));
    live.pass(SitesView.LOOK_EVERY);
    settle();
    assertThat(page()).contains("Silent").doesNotContain("Stands by");

    mooring.watch.hello(second, new Hello.Request("0.1.0", "PS1", "5", null));
    live.pass(SitesView.LOOK_EVERY);
    settle();
    assertThat(page().indexOf("CONNECTOR02")).isLessThan(page().indexOf("Holds the site"));
  }

  @Test
  void theCommandKeyIsReplacedAfterAQuestion() {
    estate();
    open();
    var before = mooring.commandKey.thumbprint();
    assertThat(page()).contains(before, "Its age was not written down");

    test(button("Replace the key")).click();
    assertThat(mooring.commandKey.thumbprint()).isEqualTo(before);
    mooring.commandKey.madeAt(mooring.clock.instant().minus(Duration.ofDays(3)));
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(page()).contains("thumbprint-1", "3 days old", "replaced 1 key before it");
  }

  @Test
  void aKeyThatSomebodyElseReplacedIsNotReplacedAgain() {
    estate();
    open();
    test(button("Replace the key")).click();
    mooring.commandKey.succeed(mooring.commandKey.thumbprint());

    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(mooring.commandKey.told().successions()).hasSize(1);
    assertThat(test(find(Notification.class).single()).getText()).contains("Nothing was done");
  }

  @Test
  void missingDevicesAreKept() {
    var estate = departing();
    open();
    assertThat(page()).contains("1 of 2 devices were missing from the last complete pass.");

    test(card().departure.keep).click();

    assertThat(mooring.records.heldCount(estate.site().key())).isEqualTo(2);
    assertThat(card().departure.isVisible()).isFalse();
  }

  @Test
  void missingDevicesAreLetGoAfterASecondQuestion() {
    var estate = departing();
    open();

    test(card().departure.letGo).click();
    assertThat(mooring.records.heldCount(estate.site().key())).as("before").isEqualTo(2);
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(mooring.records.heldCount(estate.site().key())).isEqualTo(1);
  }

  @Test
  void aDecisionThatAnotherPassHasOvertakenDoesNothing() {
    var estate = departing();
    open();
    test(card().departure.letGo).click();
    var now = mooring.clock.instant();
    mooring.sites.departure(estate.site().key(), new SiteHealth.Departure(3, 1, 2, now));

    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(mooring.records.heldCount(estate.site().key())).isEqualTo(2);
    assertThat(test(find(Notification.class).single()).getText()).contains("Nothing was done");
  }

  @Test
  void aReaderSeesTheDecisionButNotItsButtons() {
    departing();
    signedInAs(SamplePeople.READER);
    open();

    assertThat(page()).contains("Deciding takes the role Mooring.Administrator.");
    assertThat(card().departure.keep.isVisible()).isFalse();
    assertThat(card().detach.isVisible()).isFalse();
    assertThat(find(Button.class).withText("Replace the key").exists()).isFalse();
    assertThat(find(Button.class).withText("Attach a site").exists()).isFalse();
  }

  @Test
  void revokingAsksFirst() {
    var estate = estate();
    open();

    test(button("Revoke")).click();
    assertThat(estate.connector().revoked()).isFalse();
    var question = test(find(ConfirmDialog.class).single());
    assertThat(question.getText())
        .startsWith("The connector of Contoso HQ on CONNECTOR01, whose key begins with ");
    question.confirm();

    assertThat(estate.connector().revoked()).isTrue();
    assertThat(page()).contains("Revoked");
  }

  @Test
  void detachingTakesTheSitesName() {
    estate();
    open();
    test(card().detach).click();
    var dialog = find(DetachDialog.class).single();

    dialog.name.setValue("Contoso");
    assertThat(dialog.detach.isEnabled()).isFalse();
    dialog.name.setValue("Contoso HQ");
    test(dialog.detach).click();

    assertThat(page()).contains("Attach the first site");
  }

  @Test
  void setAsideRowsSayTheirRule() {
    var estate = estate();
    estate.bring(estate.row(-3, "BROKEN"));
    open();

    test(card().setAside).click();

    assertThat(text(find(SetAsideDialog.class).single())).contains("Resource id -3");
  }

  private SampleEstate departing() {
    var estate = estate();
    estate.bring(estate.row(ID, "PC-1"), estate.row(ID + 1, "PC-2"));
    var key = estate.site().key();
    var now = mooring.clock.instant();
    mooring.records.missing(key, List.of(new ResourceId(ID)), now);
    mooring.sites.departure(key, new SiteHealth.Departure(2, 1, 2, now));
    return estate;
  }

  private void trouble(SampleEstate estate, String sentence) {
    mooring.sites.trouble(
        estate.site().key(),
        new SiteHealth.Trouble(sentence, "Give the account rights.", mooring.clock.instant()));
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  private SiteCard card() {
    return find(SiteCard.class).single();
  }

  private void open() {
    navigate("sites", SitesView.class);
  }
}
