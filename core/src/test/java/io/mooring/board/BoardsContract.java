package io.mooring.board;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.inventory.EstateContract.tenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.access.NotPermitted;
import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.access.SamplePeople;
import io.mooring.authority.Workload;
import io.mooring.device.AttestedEstate;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.EnrolmentStep;
import io.mooring.device.Facet;
import io.mooring.device.InCharge;
import io.mooring.device.ManagementState;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each number of a board is what a recount of all devices in memory says. */
public interface BoardsContract extends AttestedEstate {

  @Test
  default void everyNumberEqualsARecount() {
    for (var seed = 31; seed < 34; seed++) {
      var estate = estate(tenant(), seed);
      attested(estate);
      var person = person(estate, Role.READER);
      var all =
          devices().find(person.scope(), estate.devices()).stream()
              .filter(device -> !device.gone())
              .toList();
      var recount = new Recount(all, telling());
      check(boards().coManagement(person), recount);
      check(boards().estate(person), recount);
    }
  }

  /** Counts the devices that a filter finds in memory. */
  record Recount(List<Device> all, InCharge.Telling telling) {

    long of(DeviceFilter filter) {
      return all.stream().filter(device -> filter.matches(device, telling, MONDAY)).count();
    }
  }

  private void check(CoManagementBoard board, Recount recount) {
    assertThat(board.devices()).isEqualTo(recount.all().size());
    assertThat(board.of(ManagementState.CO_MANAGED)).isPositive();
    for (var state : ManagementState.values()) {
      assertThat(board.of(state)).isEqualTo(recount.of(CoManagementBoard.managed(state)));
    }
    for (var workload : Workload.values()) {
      for (var word : InCharge.values()) {
        assertThat(board.of(workload, word))
            .as("%s %s", workload, word)
            .isEqualTo(recount.of(CoManagementBoard.inCharge(workload, word)));
      }
    }
    for (var step : EnrolmentStep.values()) {
      assertThat(board.reached(step))
          .as(step.key())
          .isEqualTo(recount.of(CoManagementBoard.reaching(step)));
    }
    assertThat(board.reached(EnrolmentStep.NONE)).isPositive();
    assertThat(board.releases()).isNotEmpty();
    board
        .releases()
        .forEach((release, number) ->
            assertThat(number).isEqualTo(recount.of(CoManagementBoard.running(release))));
  }

  private void check(EstateBoard board, Recount recount) {
    assertThat(board.devices()).isEqualTo(recount.all().size());
    assertThat(board.numbers()).containsOnlyKeys(Facet.values());
    board
        .numbers()
        .forEach((facet, numbers) ->
            numbers.forEach((value, number) ->
                assertThat(number)
                    .as("%s %s", facet, value)
                    .isEqualTo(recount.of(EstateBoard.having(facet, value)))));
  }

  @Test
  default void whoMayNotReadDevicesSeesNoBoard() {
    var nobody = person(estate(tenant(), 35));

    assertThatThrownBy(() -> boards().coManagement(nobody)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> boards().estate(nobody)).isInstanceOf(NotPermitted.class);
  }

  private Boards boards() {
    return new Boards(devices(), Clock.fixed(MONDAY, ZoneOffset.UTC));
  }

  private static Person person(Estate estate, Role... roles) {
    return SamplePeople.person(estate.first().tenant(), "ada", roles);
  }
}
