package io.mooring.inventory;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.change.Change;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.FilterText;
import io.mooring.device.Identity;
import io.mooring.device.SourceRecord;
import io.mooring.device.TimelineEvent;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is stored of devices that cannot be told apart from others. */
class AmbiguousDevicesTest {

  private static final String ENTRA = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";
  private static final Map<Column, String> CLONED = Map.of(Column.ENTRA_DEVICE_ID, ENTRA);
  private static final DeviceFilter AMBIGUOUS = FilterText.parse("ambiguous:yes");

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);

  /** The neighbour's record did not change itself. */
  @Test
  void aNeighbourBecomesAmbiguousWithTheOneThatArrives() {
    estate.bring(estate.row(FIRST_ID, "PC-1", CLONED));
    var first = estate.find("PC-1");
    assertThat(first.ambiguity()).isEmpty();

    estate.bring(estate.row(FIRST_ID + 1, "PC-2", CLONED));

    assertThat(estate.find("PC-1").ambiguity())
        .contains(
            "It cannot be told for certain which computer this is. PC-1 of site PS1 and another"
                + " device, PC-2 of site PS1, have the same Entra device id, "
                + ENTRA
                + ".");
    assertThat(estate.find("PC-2").ambiguity()).isPresent();
    assertThat(ambiguous()).isEqualTo(2);
    assertThat(mooring.changes.all())
        .contains(new Change.OfDevice(ADMINISTRATOR.tenant(), first.id().value()));
    assertThat(told(first)).containsExactlyInAnyOrder("appeared", "ambiguity");
  }

  @Test
  void isCertainAgainWhenTheOtherHasAnIdOfItsOwn() {
    estate.bring(estate.row(FIRST_ID, "PC-1", CLONED), estate.row(FIRST_ID + 1, "PC-2", CLONED));
    var first = estate.find("PC-1");
    assertThat(ambiguous()).isEqualTo(2);

    estate.bring(estate.row(FIRST_ID + 1, "PC-2"));

    assertThat(ambiguous()).isZero();
    assertThat(mooring.timeline.of(ADMINISTRATOR.scope(), first.id(), 9))
        .extracting(TimelineEvent::sentence)
        .contains("It is certain again which computer this is.");
  }

  @Test
  void namesTheOtherAsItIsCalledNow() {
    estate.bring(estate.row(FIRST_ID, "PC-1", CLONED), estate.row(FIRST_ID + 1, "PC-2", CLONED));

    estate.bring(estate.row(FIRST_ID + 1, "PC-NEW", CLONED));

    assertThat(estate.find("PC-1").ambiguity().orElseThrow()).contains("PC-NEW of site PS1");
    assertThat(told(estate.find("PC-1"))).as("it is no news").hasSize(2);
  }

  @Test
  void twoOfOneNameAreToldApartByTheirIds() {
    estate.bring(estate.row(FIRST_ID, "PC-1", CLONED), estate.row(FIRST_ID + 1, "PC-1", CLONED));

    assertThat(estate.find("PC-1").ambiguity().orElseThrow())
        .contains("PC-1 of site PS1 (16777216)", "PC-1 of site PS1 (16777217)");
  }

  @Test
  void theGateRefusesWhatIsStoredAndWhatIsSeenNow() {
    estate.bring(estate.row(FIRST_ID, "PC-1", CLONED), estate.row(FIRST_ID + 1, "PC-2", CLONED));
    var stored = estate.find("PC-1");
    var forgotten = new Device(stored.id(), List.of(certain(stored)));

    assertThat(mooring.certainty.of(ADMINISTRATOR.tenant(), List.of(forgotten)))
        .containsEntry(stored.id(), stored.ambiguity().orElseThrow());
    estate.bring(estate.row(FIRST_ID + 1, "PC-2"));
    assertThat(mooring.certainty.of(ADMINISTRATOR.tenant(), List.of(estate.find("PC-1"))))
        .isEmpty();
    assertThat(mooring.certainty.of(ADMINISTRATOR.tenant(), List.of(stored)))
        .containsEntry(stored.id(), stored.ambiguity().orElseThrow());
  }

  private static SourceRecord certain(Device device) {
    var record = device.main();
    return record.with(new Identity(record.device(), record.born(), null));
  }

  private long ambiguous() {
    return mooring.directory.count(ADMINISTRATOR, AMBIGUOUS).number();
  }

  private List<String> told(Device device) {
    return mooring.timeline.of(ADMINISTRATOR.scope(), device.id(), 9).stream()
        .map(TimelineEvent::what)
        .toList();
  }
}
