package io.mooring.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeviceRequestsTest {

  private static final JsonNode KNOWN =
      JsonMapper.shared()
          .readTree(
              """
              {"id": "1", "name": "PC-0042", "primaryUser": "CONTOSO\\\\ada.king", "os": "windows11",
               "serialNumber": "5CG1", "ipAddress": "10.1.2.3"}
              """);

  private static final JsonNode BARE =
      JsonMapper.shared().readTree("{\"id\": \"2\", \"name\": \"AB\", \"os\": \"unknown\"}");

  @Test
  void wordsAreBeginningsOfWhatSomeDeviceHas() {
    var requests = new DeviceRequests(List.of(KNOWN, BARE), List.of("c"));

    assertThat(paths(requests, DeviceRequests.Kind.PREFIX_USER))
        .contains("/devices?search=ada", "/devices?search=ada.king")
        .allMatch(path -> "/devices?search=ada.king".startsWith(path));
    assertThat(paths(requests, DeviceRequests.Kind.PREFIX_SERIAL))
        .containsOnly("/devices?search=5CG", "/devices?search=5CG1");
    assertThat(paths(requests, DeviceRequests.Kind.PREFIX_NAME))
        .contains("/devices?search=AB", "/devices?search=PC-");
  }

  @Test
  void partsAreThreeToFiveSignsOfAName() {
    var requests = new DeviceRequests(List.of(KNOWN), List.of("c"));

    assertThat(paths(requests, DeviceRequests.Kind.PART))
        .contains("/devices?search=*PC-", "/devices?search=*-0042")
        .allMatch(path -> path.matches("/devices\\?search=\\*.{3,5}"));
  }

  @Test
  void everyPageIsAskedFor() {
    var requests = new DeviceRequests(List.of(KNOWN), List.of("one", "t+o"));

    assertThat(paths(requests, DeviceRequests.Kind.DEEP_PAGE))
        .containsOnly("/devices?cursor=one", "/devices?cursor=t%2Bo");
  }

  @Test
  void aListWithoutASecondPageIsRefused() {
    var requests = new DeviceRequests(List.of(KNOWN), List.of());

    assertThatIllegalStateException()
        .isThrownBy(() -> requests.path(DeviceRequests.Kind.DEEP_PAGE));
  }

  private static List<String> paths(DeviceRequests requests, DeviceRequests.Kind kind) {
    return Stream.generate(() -> requests.path(kind)).limit(300).toList();
  }
}
