package io.mooring.lab.story;

import static io.mooring.lab.story.Eventually.eventually;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One restart each for five devices, in the same hours; the hours are the demo's. */
final class FiveStories {

  private static final String RESTART = "configmgr.restart";
  private static final int RESTART_TYPE = 17;

  enum Who {
    ONLINE,
    OFFLINE,
    SLEEPING,
    REIMAGED,
    STUBBORN
  }

  private record Target(String device, long resource) {}

  private final RunningMooring mooring;
  private final PortalApi portal;
  private final LabControl lab;
  private final Map<Who, Target> targets = new EnumMap<>(Who.class);
  private final Map<Who, String> orders = new EnumMap<>(Who.class);

  FiveStories(RunningMooring mooring) throws IOException {
    this.mooring = mooring;
    this.portal = new PortalApi(mooring.portal(), mooring.token("Mooring.Administrator"));
    this.lab = new LabControl(mooring.control());
  }

  void live() throws IOException {
    choose();
    twoGoAway();
    allAreAsked();
    someHearIt();
    hoursGoBy();
  }

  private void choose() throws IOException {
    var devices =
        portal.devices("presence=online&kind=workstation&managementState=tenantAttached&limit=50");
    var next = devices.iterator();
    for (var who : Who.values()) {
      var device = next.next().get("id").asString();
      var record = portal.get("/devices/" + device).get("records").get(0);
      targets.put(who, new Target(device, record.get("resourceId").asLong()));
      lab.device(resource(who), "{\"power\":\"on\"}");
    }
  }

  private void twoGoAway() throws IOException {
    lab.device(resource(Who.OFFLINE), "{\"power\":\"off\"}");
    lab.device(resource(Who.SLEEPING), "{\"power\":\"sleep\"}");
    lab.device(resource(Who.STUBBORN), "{\"stubborn\":true}");
    mooring.later(Duration.ofMinutes(20));
    for (var who : List.of(Who.OFFLINE, Who.SLEEPING)) {
      eventually(
          "the site says that " + who + " is offline", () -> presence(who), "offline"::equals);
    }
  }

  private void allAreAsked() throws IOException {
    for (var who : Who.values()) {
      orders.put(who, portal.order(target(who).device(), RESTART, "The story of " + who));
    }
    for (var who : Who.values()) {
      eventually("the site took it for " + who, () -> order(who), o -> shows(o, "operationId"));
    }
  }

  private void someHearIt() throws IOException {
    for (var who : List.of(Who.ONLINE, Who.REIMAGED, Who.STUBBORN)) {
      eventually(who + " received it", () -> order(who), FiveStories::isReceived);
    }
    lab.device(resource(Who.REIMAGED), "{\"reimage\":true}");
    mooring.later(Duration.ofMinutes(20));
    lab.device(resource(Who.SLEEPING), "{\"power\":\"on\"}");
    eventually("it woke and received it", () -> order(Who.SLEEPING), FiveStories::isReceived);
  }

  private void hoursGoBy() throws IOException {
    mooring.later(Duration.ofMinutes(100));
    for (var who : List.of(Who.ONLINE, Who.SLEEPING, Who.REIMAGED)) {
      ended(who);
    }
    mooring.later(Duration.ofMinutes(60));
    for (var who : List.of(Who.OFFLINE, Who.STUBBORN)) {
      ended(who);
    }
  }

  private void ended(Who who) {
    eventually(
        "the order of " + who + " ends",
        () -> order(who),
        order -> !order.get("state").asString().equals("started"));
  }

  private String presence(Who who) throws IOException {
    return portal.get("/devices/" + target(who).device()).get("presence").get("state").asString();
  }

  JsonNode order(Who who) throws IOException {
    return portal.order(Objects.requireNonNull(orders.get(who)));
  }

  /** How often the site was asked to restart the device. */
  int asked(Who who) throws IOException {
    return lab.begun(RESTART_TYPE, resource(who));
  }

  private long resource(Who who) {
    return target(who).resource();
  }

  private Target target(Who who) {
    return Objects.requireNonNull(targets.get(who));
  }

  static boolean isReceived(JsonNode order) {
    return events(order)
        .anyMatch(event -> event.get("evidence").path("completedClients").asInt(0) > 0);
  }

  static boolean shows(JsonNode order, String evidence) {
    return events(order).anyMatch(event -> event.get("evidence").has(evidence));
  }

  static List<String> sentences(JsonNode order) {
    return events(order).map(event -> event.get("sentence").asString()).toList();
  }

  private static Stream<JsonNode> events(JsonNode order) {
    return StreamSupport.stream(order.get("events").spliterator(), false);
  }
}
