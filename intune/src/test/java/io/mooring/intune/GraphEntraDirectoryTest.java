package io.mooring.intune;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.Doubt;
import io.mooring.cloud.EntraDevice;
import io.mooring.cloud.EntraDeviceId;
import io.mooring.cloud.EntraUser;
import io.mooring.cloud.EntraUserId;
import io.mooring.cloud.OperatingSystem;
import io.mooring.cloud.When;
import io.mooring.cloud.Word;
import io.mooring.intune.testing.TestGraph.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphEntraDirectoryTest extends WithGraph {

  private static final String DEVICE =
      """
      {"id":"o-1","deviceId":"8F3E","displayName":"WS-0001","accountEnabled":true,
       "trustType":"ServerAd","isManaged":true,"isCompliant":null,"mdmAppId":"0000000a",
       "operatingSystem":"Windows","operatingSystemVersion":"10.0.26100.4061",
       "physicalIds":["[ZTDID]:7","[HWID]:h:6"],"registrationDateTime":"2025-01-05T09:12:44Z",
       "approximateLastSignInDateTime":"2026-11-20T06:00:00Z"}\
      """;

  @Test
  void aDeviceIsRead() {
    graph.answer = _ -> Reply.ok("{\"@odata.count\":1,\"value\":[" + DEVICE + "]}");
    var devices = new ArrayList<EntraDevice>();

    var pass = intune.directory().devices(devices::addAll);

    assertThat(pass.trusted()).isTrue();
    assertThat(pass.counted()).isEqualTo(1);
    assertThat(devices)
        .containsExactly(
            new EntraDevice(
                "o-1",
                new EntraDeviceId("8f3e"),
                "WS-0001",
                true,
                new Word<>("ServerAd", EntraDevice.Trust.HYBRID_JOINED),
                new EntraDevice.Mdm(true, null, "0000000a"),
                new OperatingSystem("Windows", "10.0.26100.4061", null, null),
                List.of("[ZTDID]:7", "[HWID]:h:6"),
                new When.At(Instant.parse("2025-01-05T09:12:44Z")),
                new When.At(Instant.parse("2026-11-20T06:00:00Z"))));
  }

  @Test
  void aPersonIsRead() {
    graph.answer =
        _ ->
            Reply.ok(
                """
                {"@odata.count":1,"value":[{"id":"u-1","userPrincipalName":"anna@contoso.com",
                  "displayName":"Anna Berg","mail":null,"accountEnabled":false,
                  "onPremisesSamAccountName":"aberg","onPremisesDomainName":"contoso.com"}]}\
                """);
    var people = new ArrayList<EntraUser>();

    assertThat(intune.directory().people(people::addAll).trusted()).isTrue();

    var id = new EntraUserId("u-1");
    assertThat(people)
        .containsExactly(
            new EntraUser(
                id, "anna@contoso.com", "Anna Berg", null, null, false, "aberg", "contoso.com"));
  }

  @Test
  void entrasListsAreCountedOnTheFirstPageAndAskedForAlikeOnEach() {
    graph.answer =
        asked ->
            Reply.ok(
                asked.address().contains("skiptoken")
                    ? "{\"value\":[{\"id\":\"b\"}]}"
                    : """
                    {"@odata.count":3,"value":[{"id":"a"}],
                     "@odata.nextLink":"%s/v1.0/users?$skiptoken=1"}\
                    """
                        .formatted(graph.address()));

    var pass = intune.directory().people(_ -> {});

    assertThat(pass.doubts()).extracting(Doubt::cause).containsExactly(Doubt.Cause.MISSING);
    assertThat(graph.asked)
        .hasSize(2)
        .allMatch(asked -> asked.header("ConsistencyLevel").equals("eventual"));
  }

  @Test
  void eachKindNamesItsOwnPermission() {
    graph.answer = _ -> Reply.error(403, "Authorization_RequestDenied", Map.of());

    assertThat(
            List.of(
                intune.directory().devices(_ -> {}),
                intune.directory().people(_ -> {}),
                intune.autopilot().devices(_ -> {}),
                intune.policies().compliance(_ -> {}),
                intune.policies().access(_ -> {}),
                intune.endpointAnalytics().scores(_ -> {})))
        .extracting(pass -> pass.doubts().getFirst().sentence().replaceFirst(".*permission ", ""))
        .extracting(sentence -> sentence.substring(0, sentence.indexOf(',')))
        .containsExactly(
            "Device.Read.All",
            "User.Read.All",
            "DeviceManagementServiceConfig.Read.All",
            "DeviceManagementConfiguration.Read.All",
            "Policy.Read.All",
            "DeviceManagementManagedDevices.Read.All");
  }
}
