package io.mooring.autopilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
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
import io.mooring.cloud.Word;
import io.mooring.subject.InMemorySubjects;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectReads;
import io.mooring.subject.SubjectWatch;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

  /** A Graph that says what the test says. */
  private final class Told implements Autopilot {

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
        coManaged(3, "PC-3", Map.of(Column.SERIAL_NUMBER, "Same")),
        coManaged(4, "PC-4", Map.of()),
        estate.row(SampleEstate.FIRST_ID + 5, "PC-5"));
    graph.devices =
        List.of(
            identity("z-1", "other", EntraDeviceId.parse(ENTRA_ID).orElseThrow(), Status.IN_SYNC),
            identity("z-2", "sn" + (SampleEstate.FIRST_ID + 2), null, Status.NOT_ASSIGNED),
            identity("z-3", "SAME", null, Status.IN_SYNC),
            identity("z-4", "same", null, Status.IN_SYNC));

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
    return new AutopilotDevice(
        new AutopilotId(id),
        serial,
        null,
        null,
        null,
        entra,
        null,
        null,
        null,
        new Assignment(new Word<>(status.spelling(), status), null, null));
  }
}
