package io.mooring.inventory;

import static io.mooring.SettableClock.MONDAY;

import io.mooring.InMemoryMooring;
import io.mooring.access.TenantId;
import io.mooring.authority.Workload;
import io.mooring.cloud.Asked;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.CoManagement;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.EntraDeviceId;
import io.mooring.cloud.Hardware;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.cloud.ManagedDevice;
import io.mooring.cloud.ManagedDevices;
import io.mooring.cloud.MdmEnrolment;
import io.mooring.cloud.OperatingSystem;
import io.mooring.cloud.When;
import io.mooring.cloud.Word;
import io.mooring.device.ManagementAgent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/** {@link ManagedDevices} in memory, two on a page. */
public final class FakeIntune implements ManagedDevices {

  private final Clock clock;
  private final Map<String, ManagedDevice> devices = new LinkedHashMap<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private @Nullable Instant asked;
  private Runnable beforePage = () -> {};
  private boolean counts = true;

  public FakeIntune(Clock clock) {
    this.clock = clock;
  }

  /** A Windows device whose workloads are with Intune when it is under both. */
  public static ManagedDevice windows(String id, @Nullable String entra, ManagementAgent agent) {
    return device(id, entra, agent, "Windows", MONDAY);
  }

  /** One that was enrolled under both at this time, and has synced since. */
  static ManagedDevice enrolledAnew(String id, String entra, Instant at) {
    var before = device(id, entra, ManagementAgent.CONFIGMGR_CLIENT_AND_MDM, "Windows", at);
    var said = before.enrolment();
    return new ManagedDevice(
        before.id(),
        before.name(),
        before.entraDevice(),
        before.hardware(),
        before.system(),
        new MdmEnrolment(
            said.agent(),
            said.type(),
            said.join(),
            said.owner(),
            said.registration(),
            said.stage(),
            said.autopilot(),
            said.profile(),
            new When.At(at),
            said.certificateUntil()),
        before.coManagement(),
        before.compliance(),
        before.people(),
        before.lastSync());
  }

  static ManagedDevice device(
      String id, @Nullable String entra, ManagementAgent agent, String system, Instant lastSync) {
    var withIntune = new EnumMap<Workload, Boolean>(Workload.class);
    for (var workload : Workload.values()) {
      withIntune.put(workload, workload == Workload.WINDOWS_UPDATE_POLICIES);
    }
    return new ManagedDevice(
        new IntuneDeviceId(id),
        "PC-" + id,
        entra == null ? null : new EntraDeviceId(entra),
        new Hardware("SN-" + id, "Contoso", "Slate", null, null, null, null, null, null, null),
        new OperatingSystem(system, "10.0.26100.4774", "Enterprise", true),
        enrolled(new Word<>(agent.key(), agent)),
        new CoManagement(withIntune, false, null, null),
        new ManagedDevice.Compliance(null, null),
        new ManagedDevice.People(null, "anna@contoso.example", null, null, null, List.of()),
        new When.At(lastSync));
  }

  static ManagedDevice withAgent(ManagedDevice device, Word<ManagementAgent> agent) {
    return new ManagedDevice(
        device.id(),
        device.name(),
        device.entraDevice(),
        device.hardware(),
        device.system(),
        enrolled(agent),
        device.coManagement(),
        device.compliance(),
        device.people(),
        device.lastSync());
  }

  private static MdmEnrolment enrolled(Word<ManagementAgent> agent) {
    return new MdmEnrolment(
        agent,
        null,
        null,
        Word.of("company", MdmEnrolment.Ownership.class),
        null,
        null,
        null,
        null,
        new When.Never(),
        null);
  }

  /** Intune of this tenant has one device under both, and was read. */
  public static void readOnce(InMemoryMooring mooring, TenantId tenant, String entra) {
    var intune = new FakeIntune(mooring.clock);
    intune.has(windows("1", entra, ManagementAgent.CONFIGMGR_CLIENT_AND_MDM));
    var source = new IntuneSource(tenant, mooring.sites, mooring.transactions, mooring.clock);
    new IntuneReading(source, intune, mooring.records, mooring.inlet, mooring.passes, mooring.clock)
        .readDue();
  }

  public void has(ManagedDevice device) {
    devices.put(device.id().value(), device);
  }

  void lacks(String id) {
    devices.remove(id);
  }

  void fails(Doubt.Cause cause, String sentence) {
    doubts.add(new Doubt(cause, sentence));
  }

  void countsNoLonger() {
    counts = false;
  }

  void recovers() {
    doubts.clear();
  }

  /** Since when it was asked for what is new last; null when for everything. */
  @Nullable Instant askedSince() {
    return asked;
  }

  @Override
  public CloudPass all(Consumer<List<ManagedDevice>> pages) {
    asked = null;
    return give(List.copyOf(devices.values()), pages);
  }

  @Override
  public CloudPass heardSince(Instant time, Consumer<List<ManagedDevice>> pages) {
    asked = time;
    var heard =
        devices.values().stream()
            .filter(one -> one.lastSync() instanceof When.At(var at) && !at.isBefore(time))
            .toList();
    return give(heard, pages);
  }

  /** Runs before the next page alone. */
  void onPage(Runnable once) {
    beforePage = once;
  }

  private CloudPass give(List<ManagedDevice> found, Consumer<List<ManagedDevice>> pages) {
    var once = beforePage;
    beforePage = () -> {};
    once.run();
    found.stream().gather(Gatherers.windowFixed(2)).forEach(pages);
    var effort = new CloudPass.Effort(1, 1, 0);
    return new CloudPass(
        clock.instant(),
        Duration.ofSeconds(1),
        found.size(),
        counts ? Long.valueOf(found.size()) : null,
        effort,
        Duration.ZERO,
        doubts);
  }

  @Override
  public Map<IntuneDeviceId, Asked<ManagedDevice>> ask(Collection<IntuneDeviceId> ids) {
    throw new UnsupportedOperationException("Nobody asks for a single one here");
  }
}
