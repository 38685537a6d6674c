package io.mooring.intune;

import static io.mooring.intune.testing.TestGraph.items;
import static io.mooring.intune.testing.TestGraph.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.authority.ToldWorkloads;
import io.mooring.authority.Workload;
import io.mooring.cloud.Asked;
import io.mooring.cloud.CoManagement;
import io.mooring.cloud.CoManagement.HealthState;
import io.mooring.cloud.ComplianceState;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.EntraDeviceId;
import io.mooring.cloud.EntraUserId;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.cloud.ManagedDevice;
import io.mooring.cloud.MdmEnrolment.EnrolmentType;
import io.mooring.cloud.MdmEnrolment.JoinType;
import io.mooring.cloud.MdmEnrolment.Ownership;
import io.mooring.cloud.When;
import io.mooring.cloud.Word;
import io.mooring.device.ManagementAgent;
import io.mooring.intune.testing.Sample;
import io.mooring.intune.testing.TestGraph.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphManagedDevicesTest extends WithGraph {

  private ManagedDevice only(String item) {
    graph.answer =
        asked -> asked.address().contains("/$count") ? Reply.count(1) : page(List.of(item), "");
    var devices = new ArrayList<ManagedDevice>();
    assertThat(intune.managedDevices().all(devices::addAll).trusted()).isTrue();
    return devices.getFirst();
  }

  @Test
  void aDeviceIsReadWithItsCoManagement() {
    var device = only(Sample.device("d-1"));

    assertThat(device.id()).isEqualTo(new IntuneDeviceId("d-1"));
    assertThat(device.name()).isEqualTo("WS-0001");
    assertThat(device.entraDevice())
        .isEqualTo(new EntraDeviceId("8f3e0001-0000-4000-8000-000000000001"));
    var coManagement = device.coManagement();
    assertThat(new ToldWorkloads(coManagement.withIntune()).all())
        .hasValueSatisfying(moved ->
            assertThat(moved)
                .containsExactlyInAnyOrder(
                    Workload.COMPLIANCE_POLICIES,
                    Workload.DEVICE_CONFIGURATION,
                    Workload.ENDPOINT_PROTECTION,
                    Workload.RESOURCE_ACCESS,
                    Workload.CLIENT_APPS));
    assertThat(coManagement.client())
        .isEqualTo(new CoManagement.Client("GUID:4711", "5.00.9132.1011", false));
    assertThat(coManagement.health())
        .isEqualTo(
            new CoManagement.Health(
                new Word<>("healthy", HealthState.HEALTHY),
                0L,
                new When.At(Instant.parse("2026-11-22T21:00:00Z"))));
  }

  @Test
  void aDeviceIsReadWithItsEnrolment() {
    var device = only(Sample.device("d-1"));

    var enrolment = device.enrolment();
    assertThat(enrolment.agent())
        .isEqualTo(
            new Word<>("configurationManagerClientMdm", ManagementAgent.CONFIGMGR_CLIENT_AND_MDM));
    assertThat(enrolment.type())
        .isEqualTo(new Word<>("windowsCoManagement", EnrolmentType.CO_MANAGEMENT));
    assertThat(enrolment.join())
        .isEqualTo(new Word<>("hybridAzureADJoined", JoinType.HYBRID_JOINED));
    assertThat(enrolment.owner()).isEqualTo(new Word<>("company", Ownership.COMPANY));
    assertThat(enrolment.autopilot()).isFalse();
    assertThat(enrolment.profile()).isNull();
    assertThat(enrolment.enrolled())
        .isEqualTo(new When.At(Instant.parse("2026-01-05T09:12:44.1234567Z")));
    assertThat(enrolment.certificateUntil()).isEqualTo(new When.Never());
    assertThat(device.compliance().state())
        .isEqualTo(new Word<>("noncompliant", ComplianceState.NOT_COMPLIANT));
  }

  @Test
  void aDeviceIsReadWithItsPeopleAndHardware() {
    var device = only(Sample.device("d-1"));

    assertThat(device.people().primary()).isEqualTo(new EntraUserId("u-1"));
    assertThat(device.people().logOns())
        .containsExactly(
            new ManagedDevice.LogOn(
                new EntraUserId("u-1"), new When.At(Instant.parse("2026-11-22T07:30:00Z"))));
    assertThat(device.hardware().storageBytes()).isEqualTo(512_000_000_000L);
    assertThat(device.hardware().freeStorageBytes()).isZero();
    assertThat(device.hardware().ethernetMac()).as("no list tells it").isNull();
  }

  @Test
  void whatIsNotToldOrNewOrStrangeIsUnknown() {
    var device = only(Sample.strangeDevice("d-2"));

    assertThat(device.name()).isNull();
    assertThat(device.entraDevice()).isNull();
    assertThat(device.system().encrypted()).isNull();
    assertThat(device.hardware().storageBytes()).isNull();
    assertThat(device.enrolment().agent()).isEqualTo(new Word<>("hoverboard", null));
    assertThat(device.enrolment().join()).isEqualTo(new Word<>("unknown", null));
    assertThat(device.enrolment().owner()).isNull();
    assertThat(new ToldWorkloads(device.coManagement().withIntune()).all()).isEmpty();
    assertThat(device.coManagement().client()).isNull();
    assertThat(device.compliance().state()).isEqualTo(new Word<>("unknownFutureValue", null));
    assertThat(device.lastSync()).isEqualTo(new When.Never());
  }

  @Test
  void eachPageIsGivenOutBeforeTheNextIsAskedFor() {
    graph.answer =
        asked -> {
          if (asked.address().contains("/$count")) {
            return Reply.count(5);
          }
          return asked.address().contains("skiptoken")
              ? page(items(3, 5), "")
              : page(items(0, 3), graph.address() + "/beta/next?$skiptoken=a%2Bb");
        };
    var pages = new ArrayList<Integer>();

    var pass =
        intune
            .managedDevices()
            .all(page -> {
              assertThat(graph.askedFor("skiptoken")).isEqualTo(pages.size());
              pages.add(page.size());
            });

    assertThat(pages).containsExactly(3, 2);
    assertThat(pass.trusted()).isTrue();
    assertThat(pass.records()).isEqualTo(5);
    assertThat(pass.counted()).isEqualTo(5);
    assertThat(pass.effort().pages()).isEqualTo(2);
    assertThat(graph.askedFor("/beta/next?$skiptoken=a%2Bb")).as("unchanged").isEqualTo(1);
  }

  @Test
  void whatWasHeardSinceIsAskedForByTheSecond() {
    graph.answer =
        asked -> asked.address().contains("/$count") ? Reply.count(0) : page(List.of(), "");

    var pass = intune.managedDevices().heardSince(Instant.parse("2026-11-22T21:00:00.9Z"), _ -> {});

    assertThat(pass.trusted()).isTrue();
    assertThat(graph.asked)
        .allMatch(asked ->
            asked.address().contains("$filter=lastSyncDateTime%20gt%202026-11-22T21%3A00%3A00Z"));
  }

  @Test
  void someAreAskedForByThemselves() {
    graph.answer =
        _ ->
            Reply.ok(
                """
                {"responses":[
                 {"id":"2","status":403,"body":{"error":{"code":"Forbidden","message":"No."}}},
                 {"id":"1","status":404,"body":{"error":{"code":"ResourceNotFound"}}},
                 {"id":"0","status":200,"body":{"id":"d 0","physicalMemoryInBytes":16}}]}\
                """);
    var there = new IntuneDeviceId("d 0");
    var gone = new IntuneDeviceId("d-1");
    var hidden = new IntuneDeviceId("d-2");

    var asked = intune.managedDevices().ask(List.of(there, gone, hidden, gone));

    assertThat(asked.keySet()).containsExactly(there, gone, hidden);
    assertThat(asked.get(there))
        .isInstanceOfSatisfying(
            Asked.Found.class,
            found ->
                assertThat(((ManagedDevice) found.value()).hardware().memoryBytes()).isEqualTo(16));
    assertThat(asked.get(gone)).isInstanceOf(Asked.NotThere.class);
    assertThat(asked.get(hidden))
        .isInstanceOfSatisfying(
            Asked.NotAnswered.class,
            unanswered -> {
              assertThat(unanswered.doubt().cause()).isEqualTo(Doubt.Cause.FORBIDDEN);
              assertThat(unanswered.doubt().sentence())
                  .contains("DeviceManagementManagedDevices.Read.All");
            });
    assertThat(graph.asked.getFirst().body()).contains("/managedDevices/d%200?$select=id,");
  }
}
