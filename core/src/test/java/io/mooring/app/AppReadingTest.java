package io.mooring.app;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.cloud.DetectedApps;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.device.Birth;
import io.mooring.device.DeviceId;
import io.mooring.device.Identity;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.site.SiteKey;
import io.mooring.subject.InMemorySubjects;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectReads;
import io.mooring.subject.SubjectSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppReadingTest {

  private final SettableClock clock = new SettableClock();
  private final TenantId tenant = new TenantId(UUID.randomUUID());
  private final List<SourceRecord> records = new ArrayList<>();
  private final InMemoryApps apps = new InMemoryApps(_ -> records);
  private final Graph graph = new Graph();
  private final SubjectSource list = new AppSource(tenant, graph, apps);
  private final SubjectSource devices = new AppDevicesSource(tenant, graph, apps, clock);
  private final InMemorySubjects subjects = new InMemorySubjects();
  private final SubjectReads reads =
      new SubjectReads(tenant, List.of(list, devices), subjects, clock);

  /** Each app with who has it. */
  private final class Graph implements DetectedApps {

    private final Map<DetectedApp, List<String>> having = new LinkedHashMap<>();
    private final List<DetectedAppId> asked = new ArrayList<>();
    private @Nullable Doubt doubt;
    private Duration each = Duration.ZERO;

    @Override
    public CloudPass all(Consumer<List<DetectedApp>> pages) {
      pages.accept(List.copyOf(having.keySet()));
      return pass(having.size());
    }

    @Override
    public CloudPass devicesWith(DetectedAppId app, Consumer<List<IntuneDeviceId>> pages) {
      asked.add(app);
      clock.advance(each);
      having.entrySet().stream()
          .filter(one -> one.getKey().id().equals(app))
          .forEach(one -> pages.accept(one.getValue().stream().map(IntuneDeviceId::new).toList()));
      return pass(1);
    }

    private CloudPass pass(int records) {
      var doubts = Optional.ofNullable(doubt).stream().toList();
      var effort = new CloudPass.Effort(1, 1, 0);
      return new CloudPass(MONDAY, Duration.ZERO, records, null, effort, null, doubts);
    }
  }

  @Test
  void whoHasAnAppIsKeptAndWhoLostItIsNot() {
    var pc = device("a");
    var laptop = device("b");
    graph.having.put(app("teams", "windows"), List.of("A", "a-phone", "b"));
    graph.having.put(app("game", "androidOSP"), List.of("a-phone"));
    readAll();
    assertThat(apps.having(tenant, id("teams"))).containsExactlyInAnyOrder(pc, laptop);
    assertThat(apps.ids(tenant)).containsExactly(id("teams"));

    graph.having.put(app("teams", "windows"), List.of("b"));
    clock.advance(Duration.ofHours(25));
    readAll();

    assertThat(apps.having(tenant, id("teams"))).containsExactly(laptop);
    assertThat(readAt("teams")).isEqualTo(clock.instant());
  }

  @Test
  void anAppIsAskedForOnceADayTheOneLongestAgoFirst() {
    graph.having.put(app("teams", "windows"), List.of());
    graph.having.put(app("edge", "windows"), List.of());
    readAll();
    assertThat(graph.asked).hasSize(2);
    clock.advance(Subject.APP_DEVICES.every());
    readAll();
    assertThat(graph.asked).hasSize(2);

    apps.asked(tenant, id("teams"), clock.instant(), true);
    clock.advance(Duration.ofHours(24));
    graph.asked.clear();
    reads.readDue(devices);
    assertThat(graph.asked).containsExactly(id("edge"));
  }

  @Test
  void itReadsAWhileAndGoesOnWithTheNext() {
    List.of("a", "b", "c").forEach(name -> graph.having.put(app(name, "windows"), List.of()));
    graph.each = Duration.ofSeconds(70);
    readAll();
    assertThat(graph.asked).hasSize(2);

    clock.advance(Subject.APP_DEVICES.every());
    reads.readDue(devices);

    assertThat(graph.asked).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotTrustedTakesNothingAway() {
    var pc = device("a");
    graph.having.put(app("teams", "windows"), List.of("a"));
    readAll();
    var before = readAt("teams");
    clock.advance(Duration.ofHours(25));
    graph.having.put(app("teams", "windows"), List.of());

    for (var cause : List.of(Doubt.Cause.MISSING, Doubt.Cause.UNAVAILABLE)) {
      graph.doubt = new Doubt(cause, "Graph could not answer.");
      readAll();
      clock.advance(Duration.ofHours(25));
      assertThat(apps.having(tenant, id("teams"))).containsExactly(pc);
      assertThat(readAt("teams")).isEqualTo(before);
    }

    var states = subjects.of(tenant);
    assertThat(states).allMatch(state -> state.trouble() != null);
    graph.doubt = null;
    readAll();
    assertThat(apps.having(tenant, id("teams"))).isEmpty();
  }

  @Test
  void whatGraphCanNotAnswerIsNotAskedAgainApartFromTheOthers() {
    List.of("a", "b").forEach(name -> graph.having.put(app(name, "windows"), List.of()));
    reads.readDue(list);
    graph.doubt = new Doubt(Doubt.Cause.THROTTLED, "Graph wants to be asked less.");

    reads.readDue(devices);

    assertThat(graph.asked).hasSize(1);
  }

  @Test
  void anAppThatIntuneNoLongerHasIsGone() {
    graph.having.put(app("teams", "windows"), List.of());
    graph.having.put(app("edge", "windows"), List.of());
    readAll();
    graph.having.keySet().removeIf(app -> app.id().equals(id("teams")));

    clock.advance(Subject.APPS.every());
    readAll();

    assertThat(apps.ids(tenant)).containsExactly(id("edge"));
  }

  private void readAll() {
    reads.readDue(list);
    reads.readDue(devices);
  }

  private @Nullable Instant readAt(String app) {
    return apps.find(Scope.all(tenant), id(app)).orElseThrow().readAt();
  }

  private DeviceId device(String intune) {
    var device = DeviceId.random();
    records.add(
        new SourceRecord(
            SiteKey.intune(tenant),
            "Intune",
            new ResourceId(new IntuneDeviceId(intune).number()),
            Identity.of(new Birth(device, MONDAY)),
            Map.of(),
            null,
            null,
            null,
            null));
    return device;
  }

  private static DetectedApp app(String id, String platform) {
    return new DetectedApp(id(id), id, "1", null, platform, null, null);
  }

  private static DetectedAppId id(String text) {
    return new DetectedAppId(text);
  }
}
