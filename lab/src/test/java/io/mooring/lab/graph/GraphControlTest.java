package io.mooring.lab.graph;

import static io.mooring.lab.graph.RunningGraph.DEVICES;
import static io.mooring.lab.graph.RunningGraph.filter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.FormFactor;
import io.mooring.lab.estate.Management;
import io.mooring.lab.estate.Mismatch;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphControlTest extends AtGraph {

  private Device site(Predicate<Device> that) {
    return IntStream.range(0, SIZE)
        .mapToObj(graph.site::facts)
        .filter(that)
        .findFirst()
        .orElseThrow();
  }

  private int records(String name) {
    return graph.value(DEVICES + "?" + filter("deviceName eq '" + name + "'")).size();
  }

  @Test
  void a_device_leaves_intune_and_keeps_the_policy_and_its_entra_id() {
    var device =
        site(d -> d.management() == Management.CO_MANAGED && d.cloud().mismatch() == Mismatch.NONE);
    var id = device.entraId();
    assertThat(records(device.name())).isEqualTo(1);

    graph.control("POST devices/" + device.resourceId(), "{\"enrolled\": false}");

    var after = graph.site.facts(device.index());
    assertThat(records(device.name())).isZero();
    assertThat(after.management()).isEqualTo(Management.SITE_ONLY);
    assertThat(after.cloud().policyPresent()).isTrue();
    assertThat(after.entraId()).isEqualTo(id);
  }

  @Test
  void a_device_is_enrolled_and_still_is_after_a_restart() {
    var device =
        site(d ->
            d.management() == Management.SITE_ONLY
                && d.form() != FormFactor.SERVER
                && d.cloud().enrolments().isEmpty());

    var answer = graph.control("POST devices/" + device.resourceId(), "{\"enrolled\": true}");
    graph.close();
    graph = new RunningGraph(folder, SIZE);

    var record = graph.get(DEVICES + "/" + answer.path("id").asString());
    assertThat(record.path("deviceName").asString()).isEqualTo(device.name());
    assertThat(record.path("enrolledDateTime").asString()).isEqualTo("2026-09-20T08:17:42Z");
    assertThat(graph.site.facts(device.index()).management()).isEqualTo(Management.CO_MANAGED);
  }

  @Test
  void a_device_that_was_never_at_the_site_is_called_by_its_record() {
    var phone = graph.value(DEVICES + "?$top=1&" + filter("operatingSystem eq 'Android'")).path(0);
    var id = phone.path("id").asString();

    graph.control("POST devices/" + id, "{\"enrolled\": false}");

    assertThat(graph.ask(DEVICES + "/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void any_property_can_be_written_over_with_anything() {
    var row = graph.value(DEVICES + "?$top=1").path(0);
    var id = row.path("id").asString();

    graph.control(
        "POST rows",
        """
        {"type": "managedDevice", "id": "%s",
         "set": {"managementAgent": "aNewAgent", "deviceName": "<b>", "userId": null}}
        """
            .formatted(id));

    var written = graph.get(DEVICES + "/" + id);
    assertThat(written.path("managementAgent").asString()).isEqualTo("aNewAgent");
    assertThat(written.path("deviceName").asString()).isEqualTo("<b>");
    assertThat(written.path("userId").isNull()).isTrue();
    assertThat(records("<b>")).isEqualTo(1);
  }

  @Test
  void orders_that_make_no_sense_are_refused() {
    var server = site(d -> d.form() == FormFactor.SERVER);

    for (var call :
        new String[] {"POST devices/" + server.resourceId(), "POST devices/1", "POST nothing"}) {
      assertThatThrownBy(() -> graph.control(call, "{\"enrolled\": true}"))
          .as(call)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> graph.control("POST rows", "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
