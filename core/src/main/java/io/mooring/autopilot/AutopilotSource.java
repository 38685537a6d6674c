package io.mooring.autopilot;

import io.mooring.cloud.Asked;
import io.mooring.cloud.Autopilot;
import io.mooring.cloud.AutopilotDevice;
import io.mooring.cloud.AutopilotId;
import io.mooring.cloud.AutopilotProfile;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import io.mooring.subject.Shelf;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectSource;
import io.mooring.subject.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;

/** Reads Autopilot's identities, and of those with a profile which it is. */
public record AutopilotSource(Autopilot graph, Shelf<AutopilotIdentity> shelf)
    implements SubjectSource {

  /** The most questions of one call (Microsoft: json-batching). */
  private static final int AT_ONCE = 20;

  @Override
  public Subject subject() {
    return Subject.AUTOPILOT;
  }

  @Override
  public CloudPass read(Turn turn) {
    var doubts = new ArrayList<Doubt>();
    var pass =
        graph.devices(page -> {
          var profiles = profiles(turn, page, doubts);
          shelf.put(
              turn.reading(),
              page.stream()
                  .map(device -> new AutopilotIdentity(device, profiles.get(device.id())))
                  .toList());
        });
    return turn.complete(pass.doubting(doubts));
  }

  /** Where one can't be asked for, the others can't either. The turn is kept with each call. */
  private Map<AutopilotId, AutopilotProfile> profiles(
      Turn turn, List<AutopilotDevice> page, List<Doubt> doubts) {
    var profiles = new HashMap<AutopilotId, AutopilotProfile>();
    page.stream()
        .filter(AutopilotSource::hasProfile)
        .map(AutopilotDevice::id)
        .gather(Gatherers.windowFixed(AT_ONCE))
        .takeWhile(_ -> doubts.isEmpty())
        .forEach(some -> {
          turn.reading();
          graph
              .profiles(some)
              .forEach((id, answer) ->
                  profile(answer, doubts).ifPresent(profile -> profiles.put(id, profile)));
        });
    return profiles;
  }

  private static boolean hasProfile(AutopilotDevice device) {
    var status = device.assignment().status();
    var meaning = status == null ? null : status.meaning();
    return meaning != null
        && switch (meaning) {
          case IN_SYNC, OUT_OF_SYNC, SYNC_UNKNOWN -> true;
          case NOT_ASSIGNED, PENDING, FAILED -> false;
        };
  }

  private static Optional<AutopilotProfile> profile(
      Asked<Optional<AutopilotProfile>> answer, List<Doubt> doubts) {
    return switch (answer) {
      case Asked.Found<Optional<AutopilotProfile>>(var profile) -> profile;
      case Asked.NotThere<Optional<AutopilotProfile>>() -> Optional.empty();
      case Asked.NotAnswered<Optional<AutopilotProfile>>(var doubt) -> {
        if (concernsAll(doubt.cause()) && doubts.isEmpty()) {
          doubts.add(doubt);
        }
        yield Optional.empty();
      }
    };
  }

  /** One that Graph does not understand spoils no other. */
  private static boolean concernsAll(Doubt.Cause cause) {
    return switch (cause) {
      case UNAVAILABLE, THROTTLED, SIGN_IN, FORBIDDEN, FAILED, ENDED -> true;
      case REFUSED, NONSENSE, REPEATED, MISSING, UNCOUNTED -> false;
    };
  }
}
