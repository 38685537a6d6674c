package io.mooring.board;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.inventory.EstateContract.tenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.access.NotPermitted;
import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.access.SamplePeople;
import io.mooring.authority.SiteAuthorities;
import io.mooring.authority.Workload;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.EnrolmentStep;
import io.mooring.device.Facet;
import io.mooring.device.InCharge;
import io.mooring.device.ManagementState;
import io.mooring.device.OrderedDevicesContract;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each number of a board is what a recount of all devices in memory says. */
public interface BoardsContract extends OrderedDevicesContract {

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
      check(boards().coManagement(person), all);
      check(boards().estate(person), all);
    }
  }

  private void check(CoManagementBoard board, List<Device> all) {
    assertThat(board.devices()).isEqualTo(all.size());
    assertThat(board.of(ManagementState.CO_MANAGED)).isPositive();
    for (var state : ManagementState.values()) {
      assertThat(board.of(state)).isEqualTo(recount(CoManagementBoard.managed(state), all));
    }
    for (var workload : Workload.values()) {
      for (var word : InCharge.values()) {
        assertThat(board.of(workload, word))
            .as("%s %s", workload, word)
            .isEqualTo(recount(CoManagementBoard.inCharge(workload, word), all));
      }
    }
    for (var step : EnrolmentStep.values()) {
      assertThat(board.reached(step))
          .as(step.key())
          .isEqualTo(recount(CoManagementBoard.reaching(step), all));
    }
    assertThat(board.reached(EnrolmentStep.NONE)).isPositive();
    assertThat(board.releases()).isNotEmpty();
    board
        .releases()
        .forEach((release, number) ->
            assertThat(number).isEqualTo(recount(CoManagementBoard.running(release), all)));
  }

  private void check(EstateBoard board, List<Device> all) {
    assertThat(board.devices()).isEqualTo(all.size());
    assertThat(board.numbers()).containsOnlyKeys(Facet.values());
    board
        .numbers()
        .forEach((facet, numbers) ->
            numbers.forEach((value, number) ->
                assertThat(number)
                    .as("%s %s", facet, value)
                    .isEqualTo(recount(EstateBoard.having(facet, value), all))));
  }

  private long recount(DeviceFilter filter, List<Device> all) {
    var telling = new SiteAuthorities(sites(), sliders()).telling();
    return all.stream().filter(device -> filter.matches(device, telling, MONDAY)).count();
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
