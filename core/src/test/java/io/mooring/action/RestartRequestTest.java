package io.mooring.action;

import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static io.mooring.action.Story.PC;
import static io.mooring.action.Story.RESTART;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.audit.AuditEntry;
import io.mooring.device.FilterText;
import io.mooring.protection.Guarded;
import io.mooring.protection.ProtectionRule;
import io.mooring.site.CollectionId;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestartRequestTest {

  private static final CollectionId DESKS = new CollectionId("PS100012");

  private final Story story = new Story();

  @Test
  void aReasonIsDemandedAndKept() {
    assertThat(story.ask(RESTART, "  ", null))
        .isEqualTo(new Decision.Refused("Give a reason: Restart disturbs who works there."));
    assertThat(story.ask(RESTART, "x".repeat(501), null))
        .isEqualTo(new Decision.Refused("A reason has at most 500 signs."));
    assertThat(story.ordered().request().reason()).isEqualTo("He called");
  }

  @Test
  void serversAreProtectedByTheNameOfTheirSystem() {
    story.facts(Map.of(Column.OPERATING_SYSTEM, "Microsoft Windows NT Advanced Server 10.0"));

    assertProtectedBy("Servers");
  }

  @Test
  void serversAreProtectedByTheirRole() {
    story.facts(Map.of(Column.DOMAIN_ROLE, "3"));

    assertProtectedBy("Servers");
  }

  @Test
  void domainControllersAreProtectedByTheirRole() {
    story.facts(Map.of(Column.DOMAIN_ROLE, "4"));

    assertProtectedBy("Domain controllers");
  }

  @Test
  void domainControllersAreProtectedByTheirPlaceInTheDirectory() {
    var place = "CN=PC-1,OU=Domain Controllers,DC=contoso,DC=com";
    story.facts(Map.of(Column.DISTINGUISHED_NAME, place));

    assertProtectedBy("Domain controllers");
  }

  @Test
  void aRuleThatIsSwitchedOffDoesNotProtect() {
    story.facts(Map.of(Column.DOMAIN_ROLE, "3"));
    var servers = ProtectionRule.STANDARD.getFirst().id();
    story.mooring.protection.turn(ADMINISTRATOR, servers, false);
    assertThat(story.askToRestart()).isInstanceOf(Decision.Accepted.class);
    story.mooring.actions.cancel(HELPDESK, onlyOrder().id());

    story.mooring.protection.turn(ADMINISTRATOR, servers, true);
    assertProtectedBy("Servers");
  }

  @Test
  void aRuleByFilterProtectsWhatItNames() {
    protect("Cash desks", new Guarded.ByFilter(FilterText.parse("kassa")));
    assertThat(story.askToRestart()).isInstanceOf(Decision.Accepted.class);
    story.mooring.actions.cancel(HELPDESK, onlyOrder().id());

    protect("Anna's", new Guarded.ByFilter(FilterText.parse("anna.keller")));
    assertProtectedBy("Anna's");
  }

  @Test
  void aRuleByCollectionProtectsAllUntilItsMembersAreTold() {
    protect("Cash desks", new Guarded.ByCollection(DESKS));
    assertProtectedBy("Cash desks, whose members are not known yet");

    story.facts(Map.of(Column.COLLECTIONS, "-PS100099"));
    assertProtectedBy("Cash desks, whose members are not known yet");

    story.facts(Map.of(Column.COLLECTIONS, "-PS100099\n-ps100012"));
    assertThat(story.askToRestart())
        .as("told, and no member")
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void aMemberOfTheCollectionIsProtected() {
    story.facts(Map.of(Column.COLLECTIONS, "PS100099\nps100012"));
    protect("Cash desks", new Guarded.ByCollection(DESKS));
    assertProtectedBy("Cash desks");
  }

  @Test
  void theNameConfirmsExactlyAsItIsWritten() {
    story.facts(Map.of(Column.DOMAIN_ROLE, "3"));

    assertThat(story.ask(RESTART, "He called", "pc-1")).isInstanceOf(Decision.SecondThought.class);
    assertThat(story.ask(RESTART, "He called", PC + " "))
        .isInstanceOf(Decision.SecondThought.class);
    assertThat(story.ask(RESTART, "He called", PC)).isInstanceOf(Decision.Accepted.class);
    assertThat(story.mooring.audit.all().getLast().detail())
        .isEqualTo("Restart on PC-1 although protected by Servers: He called");
  }

  @Test
  void whatDisturbsNobodyTakesNoSecondThought() {
    story.facts(Map.of(Column.DOMAIN_ROLE, "3"));

    assertThat(story.ask(ConfigMgrAction.SYNC_MACHINE_POLICY, "", null))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void ofRestartsOneIsOpen() {
    var first = story.ordered();

    assertThat(story.askToRestart())
        .isEqualTo(
            new Decision.Refused(
                "hal.helpdesk has asked for this already, and it has not ended yet."));
    story.deadlinePassed(first);
    assertThat(story.askToRestart()).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void aRetryKnowsWhatItTriesAgain() {
    var first = story.ordered();
    assertThat(retry(RESTART, first)).as("it is open").isInstanceOf(Decision.Refused.class);
    story.deadlinePassed(first);

    assertThat(retry(ConfigMgrAction.SYNC_MACHINE_POLICY, first))
        .isEqualTo(
            new Decision.Refused(
                "Only an order for the same action on this device that has ended can be tried"
                    + " again."));
    var second = ((Decision.Accepted) retry(RESTART, first)).order();

    assertThat(story.find(second).request().predecessor()).isEqualTo(first.id());
  }

  @Test
  void anOnlineDeviceIsNotWokenUp() {
    assertThat(story.ask(ConfigMgrAction.WAKE_UP, "", null))
        .isEqualTo(new Decision.Refused("The device is online: there is nothing to wake up."));

    story.facts(Map.of(Column.ONLINE, "false"));
    assertThat(story.ask(ConfigMgrAction.WAKE_UP, "", null)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void aDeviceThatHasLeftIsNotThere() {
    var id = story.device().id();
    story.leaves();

    var asked = ActionRequest.of(RESTART, "He called", SampleOrders.key());
    assertThat(story.mooring.actions.request(HELPDESK, id, asked))
        .isInstanceOf(Decision.NoSuchDevice.class);
    assertThat(story.mooring.audit.all().getLast().outcome()).isEqualTo(AuditEntry.Outcome.REFUSED);
  }

  @Test
  void aKeyThatWasUsedForSomethingElseIsWrittenDown() {
    var key = SampleOrders.key();
    story.mooring.actions.request(
        HELPDESK, story.device().id(), ActionRequest.of(RESTART, "One", key));

    var other = ActionRequest.of(RESTART, "Another", key);
    assertThat(story.mooring.actions.request(HELPDESK, story.device().id(), other))
        .isInstanceOf(Decision.KeyUsed.class);
    assertThat(story.mooring.audit.all().getLast().detail()).contains("used for another request");
  }

  private Decision retry(RemoteAction action, Order order) {
    return story.ask(action, "He called", null, order.id());
  }

  private void protect(String name, Guarded guarded) {
    story.mooring.protection.add(ADMINISTRATOR, name, guarded);
  }

  private void assertProtectedBy(String rule) {
    assertThat(story.askToRestart()).isEqualTo(new Decision.SecondThought(PC, List.of(rule)));
    var last = story.mooring.audit.all().getLast();
    assertThat(last.outcome()).isEqualTo(AuditEntry.Outcome.REFUSED);
    assertThat(last.detail()).contains("PC-1 is protected (" + rule + ")");
  }

  private Order onlyOrder() {
    return story.mooring.actions.of(HELPDESK, story.device().id()).getFirst();
  }
}
