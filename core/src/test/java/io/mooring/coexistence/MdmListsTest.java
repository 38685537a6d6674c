package io.mooring.coexistence;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.AUDITOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.access.NotPermitted;
import io.mooring.audit.AuditEntry;
import io.mooring.authority.Authorities;
import io.mooring.authority.Authority;
import io.mooring.authority.AuthorityFacts;
import io.mooring.authority.Effective;
import io.mooring.authority.SiteAuthority;
import io.mooring.device.Device;
import io.mooring.device.ManagementState;
import io.mooring.device.TimelineEvent;
import io.mooring.inventory.FakeIntune;
import io.mooring.mdm.MdmName;
import io.mooring.site.SiteKey;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import io.mooring.wire.Pass;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MdmListsTest {
  private static final String ENTRA = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";
  private static final MdmName MDM = new MdmName("Device management");
  private static final String WORKSPACE_ONE = "AirWatchMDM|6|1|https://ds1.awmdm.com/x";

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);
  private final MdmLists lists = mooring.mdmLists;

  @Test
  void aClientThatAThirdPartyMdmHasCoExists() {
    estate.bring(atSite(FIRST_ID));
    assertThat(found().managementState()).isEqualTo(ManagementState.TENANT_ATTACHED);

    take(MDM, row(WORKSPACE_ONE));

    assertThat(found().records()).hasSize(2);
    assertThat(found().managementState()).isEqualTo(ManagementState.CO_EXISTING);
    assertThat(found().main().site()).as("actions go through it").isEqualTo(estate.site().key());
    assertThat(inCharge(found())).isEqualTo(Authority.THIRD_PARTY_MDM);
    assertThat(history())
        .contains(
            "Management state: tenantAttached → coExisting",
            "Third-party MDM: none that is named → Workspace ONE UEM");
  }

  @Test
  void aChangeOfTheMdmIsInTheTimelineAtOnce() {
    estate.bring(atSite(FIRST_ID));
    take(MDM, row(WORKSPACE_ONE));
    take(MDM, row("|6|1|https://contoso.mobicontrol.cloud"));

    assertThat(history()).contains("Third-party MDM: Workspace ONE UEM → SOTI MobiControl");
  }

  @Test
  void aStockKeyOfWindowsProvesNothing() {
    estate.bring(atSite(FIRST_ID));
    take(MDM, row("Local Authority|28|1|"));

    assertThat(found().managementState()).isEqualTo(ManagementState.TENANT_ATTACHED);
  }

  @Test
  void aDeviceThatNoSiteHasIsTheMdmsAlone() {
    take(MDM, row(WORKSPACE_ONE));

    assertThat(found().managementState()).isEqualTo(ManagementState.THIRD_PARTY_MDM_ONLY);
    assertThat(mooring.attachment.list(ADMINISTRATOR)).as("no site").containsExactly(estate.site());
  }

  @Test
  void intuneAndAThirdPartyMdmAtOnceAreAConflict() {
    estate.bring(atSite(FIRST_ID));
    take(MDM, row(WORKSPACE_ONE));
    FakeIntune.readOnce(mooring, ADMINISTRATOR.tenant(), ENTRA);

    assertThat(found().managementState()).isEqualTo(ManagementState.CO_MANAGED);
    assertThat(effective(found())).isInstanceOf(Effective.Conflict.class);
  }

  @Test
  void aListReplacesTheOneBefore() {
    take(MDM, many(0, 200));
    var second = take(MDM, many(1, 201));

    assertThat(second.verdict()).isEqualTo(Pass.Verdict.TRUSTED);
    assertThat(second.made().changed()).isEqualTo(1);
    assertThat(second.made().sentence()).isEqualTo("Complete; 1 devices are gone.");
    assertThat(held()).isEqualTo(200);
  }

  @Test
  void moreThanOnePercentWaitsForAPerson() {
    take(MDM, many(0, 200));
    var second = take(MDM, many(0, 150));

    assertThat(second.verdict()).isEqualTo(Pass.Verdict.HELD);
    assertThat(held()).isEqualTo(200);
    var key = second.made().mdm();
    assertThat(mooring.departing.letGo(ADMINISTRATOR, key.site(), second.made().pass()))
        .contains(50L);
    assertThat(held()).isEqualTo(150);
  }

  @Test
  void nothingOfARefusedListIsTakenIn() {
    take(MDM, "Serial|Last seen\nSN1|");
    var broken = new TextTable("Serial|Last seen\nSN2|\nSN3|yesterday");

    assertThatThrownBy(() -> lists.replace(ADMINISTRATOR, MDM, "C:\\Users\\anna\\mdm.csv", broken))
        .isInstanceOf(ListRefused.class);
    assertThat(held()).isEqualTo(1);
    assertThat(lists.all(ADMINISTRATOR).getFirst().imports()).hasSize(1);
    assertThat(audited())
        .last()
        .asString()
        .contains("REFUSED")
        .contains("mdm.csv: Line 3")
        .doesNotContain("Users");
  }

  @Test
  void whoBroughtWhatIsWrittenDown() {
    take(MDM, row(WORKSPACE_ONE));

    var mdm = lists.all(HELPDESK).getFirst();
    assertThat(mdm.source().shown()).isEqualTo("Device management");
    assertThat(mdm.health().held()).isEqualTo(1);
    assertThat(mdm.imports().getFirst().by()).isEqualTo(ADMINISTRATOR.name());
    assertThat(audited()).last().asString().contains("Took in list.csv: 1 devices");
  }

  @Test
  void bringingAListTakesTheRight() {
    assertThatThrownBy(() -> lists.replace(HELPDESK, MDM, "x", new TextTable("Serial\n1")))
        .isInstanceOf(NotPermitted.class);
  }

  private List<AuditEntry> audited() {
    return mooring.auditLog.read(AUDITOR, null, 100).reversed();
  }

  private MdmLists.Taken take(MdmName mdm, String text) {
    return lists.replace(ADMINISTRATOR, mdm, "list.csv", new TextTable(text));
  }

  private static String row(String key) {
    var heading = "Name|Entra device id|Provider id|Enrolment type|Enrolment state|Server address";
    return heading + "\nPC-A|" + ENTRA + "|" + key;
  }

  private static String many(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> "\nSN" + number)
        .reduce("Serial number", String::concat);
  }

  private long held() {
    return mooring.records.heldCount(SiteKey.of(ADMINISTRATOR.tenant(), MDM));
  }

  private Device found() {
    return estate.find("PC-A");
  }

  private List<String> history() {
    return mooring.timeline.of(ADMINISTRATOR.scope(), found().id(), 20).stream()
        .map(TimelineEvent::sentence)
        .toList();
  }

  private Authority inCharge(Device device) {
    return ((Effective.InCharge) effective(device)).who().value();
  }

  private Effective effective(Device device) {
    return Authorities.of(AuthorityFacts.of(device, SiteAuthority.UNKNOWN), mooring.clock.instant())
        .getFirst()
        .effective();
  }

  private Batch.Row atSite(long id) {
    return estate.row(id, "PC-A", Map.of(Column.ENTRA_DEVICE_ID, ENTRA));
  }
}
