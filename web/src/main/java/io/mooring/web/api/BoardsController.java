package io.mooring.web.api;

import static java.util.stream.Collectors.toMap;

import io.mooring.access.Person;
import io.mooring.authority.Workload;
import io.mooring.board.Boards;
import io.mooring.board.CoManagementBoard;
import io.mooring.board.EstateBoard;
import io.mooring.device.EnrolmentStep;
import io.mooring.device.InCharge;
import io.mooring.device.ManagementState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The estate in numbers. */
@RestController
final class BoardsController {

  private final Boards boards;

  BoardsController(Boards boards) {
    this.boards = boards;
  }

  /**
   * Who manages the estate.
   *
   * @param devices how many there are
   * @param managementStates of all devices
   * @param workloads who is in charge of each, of the co-managed devices
   * @param os what the workstations run
   * @param enrolment how many workstations have come as far as each step
   */
  record CoManagementBoardJson(
      long devices,
      Map<String, Long> managementStates,
      Map<String, Map<String, Long>> workloads,
      Map<String, Long> os,
      Map<String, Long> enrolment) {

    static CoManagementBoardJson of(CoManagementBoard board) {
      return new CoManagementBoardJson(
          board.devices(),
          byKey(ManagementState.values(), ManagementState::key, board::of),
          Arrays.stream(Workload.values())
              .collect(
                  toMap(
                      Workload::key,
                      workload ->
                          byKey(InCharge.values(), InCharge::key, word -> board.of(workload, word)),
                      (one, _) -> one,
                      LinkedHashMap::new)),
          board.releases(),
          byKey(EnrolmentStep.values(), EnrolmentStep::key, board::reached));
    }

    private static <T> Map<String, Long> byKey(
        T[] all, Function<T, String> key, ToLongFunction<T> number) {
      return Arrays.stream(all)
          .collect(toMap(key, number::applyAsLong, Long::sum, LinkedHashMap::new));
    }
  }

  /**
   * The whole estate.
   *
   * @param counts by facet, then by value; values of no device are left out
   */
  record EstateBoardJson(long devices, Map<String, Map<String, Long>> counts) {

    static EstateBoardJson of(EstateBoard board) {
      var counts = new LinkedHashMap<String, Map<String, Long>>();
      board.numbers().forEach((facet, numbers) -> counts.put(facet.key(), new TreeMap<>(numbers)));
      return new EstateBoardJson(board.devices(), counts);
    }
  }

  @GetMapping("/api/v1/boards/estate")
  EstateBoardJson estate(@AuthenticationPrincipal Person person) {
    return EstateBoardJson.of(boards.estate(person));
  }

  @GetMapping("/api/v1/boards/co-management")
  CoManagementBoardJson coManagement(@AuthenticationPrincipal Person person) {
    return CoManagementBoardJson.of(boards.coManagement(person));
  }
}
