package io.mooring.autopilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.access.Scope;
import io.mooring.cloud.Asked;
import io.mooring.cloud.Autopilot;
import io.mooring.cloud.AutopilotDevice;
import io.mooring.cloud.AutopilotDevice.Assignment;
import io.mooring.cloud.AutopilotDevice.Status;
import io.mooring.cloud.AutopilotId;
import io.mooring.cloud.AutopilotProfile;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.EntraDeviceId;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.cloud.Word;
import io.mooring.device.Cursor;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DevicePage;
import io.mooring.device.DeviceQuery;
import io.mooring.device.Devices;
import io.mooring.device.Facet;
import io.mooring.device.FacetCounts;
import io.mooring.device.Total;
import io.mooring.inventory.FakeIntune;
import io.mooring.subject.InMemorySubjects;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectReads;
import io.mooring.subject.SubjectWatch;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From what Graph tells of Autopilot to what people see of co-managed devices. */
class ResetOutlookStoryTest {

  private static final String ENTRA_ID = "0d3b6a55-0000-4000-8000-000000000001";
  private static final Map<Column, String> CO_MANAGED =
      Map.of(Column.MDM_ENROLLED, "true", Column.CO_MANAGEMENT_POLICY, "true");

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, SamplePeople.ADMINISTRATOR);
  private final InMemorySubjects subjects = new InMemorySubjects();
  private final Shelf<AutopilotIdentity> identities = subjects.shelf(AutopilotIdentity.LABELLING);
  private final Shelf<ResetOutlook> outlooks = subjects.shelf(ResetOutlook.LABELLING);
  private final Told graph = new Told();
  private final AutopilotSource source = new AutopilotSource(graph, identities);
  private final OutlookSource outlook =
      new OutlookSource(mooring.devices, subjects, identities, outlooks, mooring.clock);
  private final SubjectReads reads =
      new SubjectReads(
          SamplePeople.READER.tenant(), List.of(source, outlook), subjects, mooring.clock);
  private final AutopilotDirectory directory =
      new AutopilotDirectory(new SubjectWatch(subjects), identities, outlooks);

  /** All devices on a page, and all of them again on the next. */
  private record Twice(Devices devices) implements Devices {

    @Override
    public DevicePage page(Scope scope, DeviceQuery query, Instant now) {
      var whole = new DeviceQuery(query.filter(), query.order(), null, query.limit());
      var items = devices.page(scope, whole, now).items();
      var more = query.after() == null ? new Cursor("pc-0", items.getFirst().id()) : null;
      return new DevicePage(items, more);
    }

    @Override
    public List<Device> find(Scope scope, Collection<DeviceId> ids) {
      return devices.find(scope, ids);
    }

    @Override
    public Optional<Cursor> ahead(Scope scope, DeviceQuery query, Instant now) {
      return devices.ahead(scope, query, now);
    }

    @Override
    public Total count(Scope scope, DeviceFilter filter, Instant now) {
      return devices.count(scope, filter, now);
    }

    @Override
    public Map<Facet, FacetCounts> counts(
        Scope scope, DeviceFilter filter, Set<Facet> facets, Instant now) {
      return devices.counts(scope, filter, facets, now);
    }
  }

  /** A Graph that says what the test says. */
  private final class Told implements Autopilot {

    private Duration slowly = Duration.ZERO;
    private List<AutopilotDevice> devices = List.of();
    private Asked<Optional<AutopilotProfile>> profile =
        new Asked.Found<>(
            Optional.of(
                new AutopilotProfile(
                    "p-1", "Office", "azureADWindowsAutopilotDeploymentProfile", null)));

    @Override
    public CloudPass devices(Consumer<List<AutopilotDevice>> pages) {
      pages.accept(devices);
      var effort = new CloudPass.Effort(1, 1, 0);
      return new CloudPass(
          mooring.clock.instant(), Duration.ZERO, devices.size(), null, effort, null, List.of());
    }

    @Override
    public Map<AutopilotId, Asked<Optional<AutopilotProfile>>> profiles(
        Collection<AutopilotId> ids) {
      mooring.clock.advance(slowly.multipliedBy((ids.size() + 19) / 20));
      var now = mooring.clock.instant();
      assertThat(subjects.take(SamplePeople.READER.tenant(), Subject.AUTOPILOT, now, now))
          .as("another portal's turn")
          .isEmpty();
      var answers = new HashMap<AutopilotId, Asked<Optional<AutopilotProfile>>>();
      ids.forEach(id -> answers.put(id, profile));
      return answers;
    }
  }

  @Test
  void coManagedDevicesAreFoundByEntraIdElseBySerialAndOthersAreLeftOut() {
    estate.bring(
        coManaged(1, "PC-1", Map.of(Column.ENTRA_DEVICE_ID, ENTRA_ID.toUpperCase(Locale.ROOT))),
        coManaged(2, "PC-2", Map.of()),
        coManaged(3, "PC-3", Map.of(Column.SERIAL_NUMBER, "Same again")),
        coManaged(4, "PC-4", Map.of()),
        estate.row(SampleEstate.FIRST_ID + 5, "PC-5"));
    graph.devices =
        List.of(
            identity("z-1", "other", EntraDeviceId.parse(ENTRA_ID).orElseThrow(), Status.IN_SYNC),
            identity("z-2", "sn" + (SampleEstate.FIRST_ID + 2), null, Status.NOT_ASSIGNED),
            identity("z-3", "SAMEAGAIN", null, Status.IN_SYNC),
            identity("z-4", "same again", null, Status.IN_SYNC));

    reads.readDue(source);
    reads.readDue(outlook);

    assertThat(directory.outlooks(SamplePeople.READER))
        .isEqualTo(
            Map.of(
                Verdict.PROVISIONED, 1L,
                Verdict.NO_PROFILE, 1L,
                Verdict.SEVERAL_IDENTITIES, 1L,
                Verdict.NOT_REGISTERED, 1L));
    assertThat(directory.awaiting(SamplePeople.READER, Verdict.PROVISIONED, null, 9))
        .extracting(one -> one.thing().name())
        .containsExactly("PC-1");
    assertThat(directory.profiles(SamplePeople.READER)).isEqualTo(Map.of("Office", 3L));
  }

  @Test
  void byTheirSerialsNeitherPlaceholdersNorOthersEnrolmentsAreTaken() {
    estate.bring(
        coManaged(1, "PC-1", Map.of(Column.SERIAL_NUMBER, "Default string")),
        coManaged(2, "PC-2", Map.of(Column.SERIAL_NUMBER, "5CG 12345")),
        coManaged(
            3, "PC-3", Map.of(Column.SERIAL_NUMBER, "5CG12346", Column.ENTRA_DEVICE_ID, ENTRA_ID)));
    FakeIntune.readOnce(mooring, SamplePeople.READER.tenant(), ENTRA_ID);
    graph.devices =
        List.of(
            identity("z-1", "Default string", null, Status.IN_SYNC),
            identity("z-2", "5CG12345", null, Status.NOT_ASSIGNED),
            enrolled("z-3", "5CG12346", "0d3b6a55-0000-4000-8000-000000000009"));

    reads.readDue(source);
    reads.readDue(outlook);

    assertThat(directory.outlooks(SamplePeople.READER))
        .isEqualTo(Map.of(Verdict.NOT_REGISTERED, 2L, Verdict.NO_PROFILE, 1L));
  }

  /** One that is renamed while the pages are turned comes on two of them. */
  @Test
  void aDeviceThatComesTwiceIsWorkedOutOnce() {
    estate.bring(coManaged(1, "PC-1", Map.of()), coManaged(2, "PC-2", Map.of()));
    reads.readDue(source);

    reads.readDue(
        new OutlookSource(
            new Twice(mooring.devices), subjects, identities, outlooks, mooring.clock));

    assertThat(directory.outlooks(SamplePeople.READER))
        .isEqualTo(Map.of(Verdict.NOT_REGISTERED, 2L));
  }

  @Test
  void theTurnIsKeptBetweenCallsForProfiles() {
    graph.devices =
        IntStream.range(0, 50)
            .mapToObj(n -> identity("z-" + n, "S" + n, null, Status.IN_SYNC))
            .toList();
    graph.slowly = Duration.ofMinutes(10);

    assertThat(reads.readDue(source).orElseThrow().trusted()).isTrue();
    assertThat(directory.profiles(SamplePeople.READER)).isEqualTo(Map.of("Office", 50L));
  }

  @Test
  void whereProfilesAreForbiddenTheReadingIsNotTrustedAndOneStrangeAnswerSpoilsNothing() {
    graph.devices = List.of(identity("z-1", "1", null, Status.IN_SYNC));
    graph.profile = new Asked.NotAnswered<>(new Doubt(Doubt.Cause.FORBIDDEN, "It needs X."));
    assertThat(reads.readDue(source).orElseThrow().trusted()).isFalse();

    mooring.clock.advance(Duration.ofHours(1));
    graph.profile = new Asked.NotAnswered<>(new Doubt(Doubt.Cause.REFUSED, "What?"));
    assertThat(reads.readDue(source).orElseThrow().trusted()).isTrue();
  }

  @Test
  void beforeAutopilotWasReadNothingIsWorkedOut() {
    reads.readDue(outlook);

    assertThat(new SubjectWatch(subjects).inForce(SamplePeople.READER, Subject.RESET_OUTLOOK))
        .isEmpty();
  }

  private Batch.Row coManaged(long n, String name, Map<Column, String> more) {
    var values = new HashMap<>(CO_MANAGED);
    values.putAll(more);
    return estate.row(SampleEstate.FIRST_ID + n, name, values);
  }

  private static AutopilotDevice identity(
      String id, String serial, @Nullable EntraDeviceId entra, Status status) {
    return identity(id, serial, entra, null, status);
  }

  private static AutopilotDevice enrolled(String id, String serial, String enrolment) {
    return identity(id, serial, null, new IntuneDeviceId(enrolment), Status.IN_SYNC);
  }

  private static AutopilotDevice identity(
      String id,
      String serial,
      @Nullable EntraDeviceId entra,
      @Nullable IntuneDeviceId enrolment,
      Status status) {
    return new AutopilotDevice(
        new AutopilotId(id),
        serial,
        null,
        null,
        null,
        entra,
        enrolment,
        null,
        null,
        new Assignment(new Word<>(status.spelling(), status), null, null));
  }
}
