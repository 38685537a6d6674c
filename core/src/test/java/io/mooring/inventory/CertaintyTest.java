package io.mooring.inventory;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.Possibility;
import io.mooring.action.RemoteAction;
import io.mooring.device.Device;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CertaintyTest {

  private static final Map<Column, String> CLONED =
      Map.of(Column.ENTRA_DEVICE_ID, "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10");

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);

  @Test
  void whatSharesAnIdWithAnotherLiveDeviceIsNotDisturbed() {
    estate.bring(estate.row(FIRST_ID, "PC-1", CLONED), estate.row(FIRST_ID + 1, "PC-2", CLONED));
    var device = estate.find("PC-1");

    assertThat(possibility(device, ConfigMgrAction.RESTART))
        .isEqualTo(
            new Possibility.Impossible(
                "It cannot be told for certain which computer this is. PC-1 of site PS1 and another"
                    + " device, PC-2 of site PS1, have the same Entra device id,"
                    + " 5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10."));
    assertThat(possibility(device, ConfigMgrAction.SYNC_MACHINE_POLICY))
        .isInstanceOf(Possibility.Possible.class);
  }

  @Test
  void whatIsAloneIsCertain() {
    var device = estate.device(FIRST_ID, "PC-1");

    assertThat(mooring.certainty.of(ADMINISTRATOR.tenant(), List.of(device))).isEmpty();
    assertThat(possibility(device, ConfigMgrAction.RESTART))
        .isInstanceOf(Possibility.Possible.class);
  }

  private Possibility possibility(Device device, RemoteAction action) {
    return Objects.requireNonNull(mooring.actions.possibilities(ADMINISTRATOR, device).get(action));
  }
}
