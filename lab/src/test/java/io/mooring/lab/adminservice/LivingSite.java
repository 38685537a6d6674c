package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A living site with words for what its tests do; the real clock stands where it is put. */
final class LivingSite implements AutoCloseable {

  static final Instant START = Instant.parse("2026-09-20T08:17:42Z");
  static final String DEVICES = "wmi/SMS_CombinedDeviceResources";

  final RunningSite running;

  LivingSite(Path data, Instant now) {
    running =
        new RunningSite(
            new SiteSettings(RunningSite.withCertificates(data), 300, 1, 0, 0, 1, true),
            new SettableClock(now));
  }

  void pass(Duration time) {
    running.clock.forward(time);
  }

  JsonNode tell(long device, String order) {
    return running.control("POST", "devices/" + device, order);
  }

  JsonNode state(long device) {
    return running.control("GET", "devices/" + device, "");
  }

  String power(long device) {
    return state(device).path("power").asString();
  }

  JsonNode row(long device) {
    return running.value(DEVICES + "(" + device + ")").path(0);
  }

  boolean online(long device) {
    return row(device).path("CNIsOnline").asBoolean();
  }

  Instant time(long device, String column) {
    return Instant.parse(row(device).path(column).asString());
  }

  Instant inventoriedBoot(long device) {
    var key = "(ResourceID=" + device + ",GroupID=1)";
    var row = running.value("wmi/SMS_G_System_OPERATING_SYSTEM" + key).path(0);
    return Instant.parse(row.path("LastBootUpTime").asString());
  }

  /** A client that inventory knows, turned on and past all that it does of its own accord. */
  long device() {
    return device("CoManaged eq 1 and IsActive eq true and LastHardwareScan ne null");
  }

  long device(String filter) {
    var rows = running.value(DEVICES + "?$top=1&$filter=" + RunningSite.encoded(filter));
    var id = rows.path(0).path("ResourceID").asLong();
    assertThat(id).as(filter).isPositive();
    return id;
  }

  long deviceThatIsOn() {
    var device = device();
    tell(device, "{\"power\": \"on\"}");
    pass(Duration.ofMinutes(1));
    return device;
  }

  long begin(int type, long device) {
    var body =
        "{\"Type\": %d, \"TargetCollectionID\": \"\", \"TargetResourceIDs\": [%d]}"
            .formatted(type, device);
    var answer = running.post("wmi/SMS_ClientOperation.InitiateClientOperation", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return RunningSite.json(answer).path("OperationID").asLong();
  }

  JsonNode status(long operation) {
    return running.value("wmi/SMS_ClientOperationStatus(" + operation + ")").path(0);
  }

  boolean acknowledged(long operation) {
    return status(operation).path("CompletedClients").asInt() == 1;
  }

  JsonNode events(long device, String filter) {
    return running.value("v1.0/Device(" + device + ")/Events" + filter);
  }

  /** The events of one id since the start, the newest first. */
  JsonNode events(long device, int id) {
    var filter = "EventId eq %d and TimeCreated ge %s".formatted(id, START);
    return events(device, "?$filter=" + RunningSite.encoded(filter));
  }

  /** How often Windows wrote 1074 for a restart, or for a power off, since the start. */
  long shutdowns(long device, String type) {
    return StreamSupport.stream(events(device, 1074).spliterator(), false)
        .filter(event -> event.path("Message").asString().contains("Shutdown Type: " + type))
        .count();
  }

  @Override
  public void close() {
    running.close();
  }
}
