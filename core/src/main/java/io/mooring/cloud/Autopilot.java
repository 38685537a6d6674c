package io.mooring.cloud;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Windows Autopilot. */
public interface Autopilot {

  CloudPass devices(Consumer<List<AutopilotDevice>> pages);

  /** Asks for the profile of each: no list tells it. Empty is a device without one. */
  Map<AutopilotId, Asked<Optional<AutopilotProfile>>> profiles(Collection<AutopilotId> ids);
}
