package io.mooring.lab.story;

import static io.mooring.lab.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of an order when a process is killed at the worst of moments: everything that was
 * acknowledged is there afterwards, and the site counts each command once at most.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.mooring.lab.story.StoryDatabase#all")
@SuppressWarnings("NullAway.Init")
class KilledProcessesIT {

  private static final String SYNC = "configmgr.syncMachinePolicy";
  private static final int SYNC_TYPE = 8;

  private record Target(String device, long resource) {}

  @TempDir static Path folder;
  private static RunningMooring mooring;
  private static Trio trio;
  private static PortalApi portal;
  private static LabControl lab;
  private static int next;

  private final StoryDatabase database;

  KilledProcessesIT(StoryDatabase database) {
    this.database = database;
  }

  @BeforeParameterizedClassInvocation
  static void live(StoryDatabase database) throws IOException {
    next = 0;
    mooring = RunningMooring.start(folder.resolve("data-" + database), 300, database);
    portal = new PortalApi(mooring.portal(), mooring.token("Mooring.Administrator"));
    lab = new LabControl(mooring.control());
    trio = mooring.withoutLauncher();
  }

  @AfterParameterizedClassInvocation
  static void stop(StoryDatabase database) {
    if (trio != null) {
      trio.close();
    }
    if (mooring != null) {
      mooring.close();
    }
    database.drop();
  }

  @AfterEach
  void clear() throws IOException {
    lab.clearFaults();
  }

  @Test
  void itHappensOnTheDatabaseThatWasAskedFor() {
    assertThat(mooring.database()).startsWith(database + " ");
  }

  @Test
  void theConnectorDiesWithALeaseItHasNotClaimed() throws Exception {
    var target = target();
    trio.freeze("connector");
    var order = portal.order(target.device(), SYNC, "After the lease");
    state(order, "delivered");

    trio.kill("connector");
    trio.start("connector");
    mooring.later(Duration.ofSeconds(90));

    state(order, "confirmed");
    assertThat(lab.begun(SYNC_TYPE, target.resource())).isEqualTo(1);
  }

  @Test
  void theConnectorDiesAfterTheClaimAndBeforeTheSitesPost() throws Exception {
    var target = target();
    lab.fault("{\"holdBefore\":true}");
    var order = portal.order(target.device(), SYNC, "After the claim");
    state(order, "started");

    trio.kill("connector");
    lab.clearFaults();
    trio.start("connector");
    mooring.later(Duration.ofMinutes(4));

    var ended = ended(order);
    var begun = lab.begun(SYNC_TYPE, target.resource());
    assertThat(begun).as("the post that was held may yet be carried out").isBetween(0, 1);
    assertThat(ended.get("state").asString())
        .as("failed where it died before the post was begun, and nothing was sent")
        .isIn(begun == 0 ? List.of("unknown", "failed") : List.of("confirmed"));
  }

  @Test
  void theConnectorDiesAfterTheSitesPost() throws Exception {
    var target = target();
    var order = postedAndHeld(target, "After the post");

    trio.kill("connector");
    lab.clearFaults();
    trio.start("connector");

    state(order, "confirmed");
    assertThat(lab.begun(SYNC_TYPE, target.resource())).isEqualTo(1);
  }

  @Test
  void theSiteDiesAfterItTookTheOrder() throws Exception {
    var target = target();
    var order = postedAndHeld(target, "The site dies");

    trio.kill("lab");
    trio.start("lab");
    eventually("the site is back", () -> lab.begun(SYNC_TYPE, target.resource()), n -> n == 1);

    state(order, "confirmed");
    assertThat(lab.begun(SYNC_TYPE, target.resource())).isEqualTo(1);
  }

  @Test
  void thePortalDiesWhileTheSiteTakesTheOrder() throws Exception {
    var target = target();
    var order = postedAndHeld(target, "The portal dies");
    var devices = count();

    trio.kill("portal");
    lab.clearFaults();
    trio.start("portal");
    eventually("the portal is back", this::count, n -> n == devices);

    state(order, "confirmed");
    assertThat(lab.begun(SYNC_TYPE, target.resource())).isEqualTo(1);
  }

  private String postedAndHeld(Target target, String reason) throws IOException {
    lab.fault("{\"holdAfter\":true}");
    var order = portal.order(target.device(), SYNC, reason);
    eventually("the site took it", () -> lab.begun(SYNC_TYPE, target.resource()), n -> n == 1);
    return order;
  }

  private long count() throws IOException {
    return portal.get("/devices?limit=1").get("total").asLong();
  }

  /** An online device that no test has used. */
  private Target target() throws IOException {
    var devices = portal.devices("presence=online&managementState=tenantAttached&limit=50");
    var device = devices.get(next++).get("id").asString();
    var record = portal.get("/devices/" + device).get("records").get(0);
    lab.device(record.get("resourceId").asLong(), "{\"power\":\"on\"}");
    return new Target(device, record.get("resourceId").asLong());
  }

  private void state(String order, String state) {
    eventually(
        "the order is " + state,
        () -> portal.order(order),
        one -> one.get("state").asString().equals(state));
  }

  private JsonNode ended(String order) {
    return eventually(
        "the order ends",
        () -> portal.order(order),
        one -> !one.get("state").asString().equals("started"));
  }
}
