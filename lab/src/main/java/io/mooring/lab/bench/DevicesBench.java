package io.mooring.lab.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long lists take at the API, one client after another request: alone, and while a connector
 * reads the whole site and uploads the 2 % that changed.
 */
final class DevicesBench implements Benchmark {

  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final int CHANGED_PERCENT = 2;
  private static final int ROUNDS = 200;

  /** Until the JIT has seen every kind. */
  private static final int WARM_UP = 100;

  /** A percentile of fewer says little. */
  private static final int LEAST_ROUNDS = 50;

  /** Within a pass of this length there is time for them, unless the API is slow indeed. */
  private static final Duration LONG_PASS = Duration.ofMinutes(1);

  /** How long each kind took, round by round. */
  private record Rounds(int number, Map<DeviceRequests.Kind, List<Long>> nanos) {}

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
    var estate = Estate.begin(run);
    var connector = estate.connector(Map.of());
    var first = connector.run();
    first.awaitLine(0, Pass::isEnd, PATIENCE);
    first.stop();
    var api = estate.api();
    var requests = DeviceRequests.ofWhole(api, run.devices());
    run.say("The list is known; now its requests.");
    rounds(api, requests, WARM_UP);
    tell(rounds(api, requests, ROUNDS), line.putObject("alone"));
    estate.lab().change(CHANGED_PERCENT);
    // Both runs write the same log.
    var known = first.linesSoFar();
    var second = connector.run();
    tell(during(api, requests, second, known), line.putObject("besideASync"));
    second.stop();
  }

  private static Rounds rounds(Http api, DeviceRequests requests, int number) throws IOException {
    var nanos = new EnumMap<DeviceRequests.Kind, List<Long>>(DeviceRequests.Kind.class);
    for (var round = 0; round < number; round++) {
      round(api, requests, nanos);
    }
    return new Rounds(number, nanos);
  }

  /** As many as there are between the first two lines of a pass behind those that are known. */
  private static Rounds during(Http api, DeviceRequests requests, Program sync, int known)
      throws IOException {
    var begin = sync.awaitLine(known, Pass::isBegin, PATIENCE);
    var nanos = new EnumMap<DeviceRequests.Kind, List<Long>>(DeviceRequests.Kind.class);
    var number = 0;
    var end = Optional.<String>empty();
    while (end.isEmpty()) {
      sync.demandAlive();
      round(api, requests, nanos);
      number++;
      end = sync.linesAfter(known).stream().filter(Pass::isEnd).findFirst();
    }
    var length = Pass.of(begin, end.get()).length();
    if (number < LEAST_ROUNDS && length.compareTo(LONG_PASS) > 0) {
      throw new IOException("Only %d rounds within %s of a pass".formatted(number, length));
    }
    return new Rounds(number, nanos);
  }

  private static void round(
      Http api, DeviceRequests requests, Map<DeviceRequests.Kind, List<Long>> nanos)
      throws IOException {
    for (var kind : DeviceRequests.Kind.values()) {
      var took = api.timed(requests.path(kind)).nanos();
      nanos.computeIfAbsent(kind, _ -> new ArrayList<>()).add(took);
    }
  }

  private static void tell(Rounds rounds, ObjectNode node) {
    node.put("rounds", rounds.number());
    rounds
        .nanos()
        .forEach((kind, nanos) -> Measured.ofNanos(nanos).into(node.putObject(kind.key())));
  }
}
