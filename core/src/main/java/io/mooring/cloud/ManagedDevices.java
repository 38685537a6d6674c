package io.mooring.cloud;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The devices that Intune manages. */
public interface ManagedDevices {

  /** Reads all of them, page by page: what a trusted pass did not show is gone. */
  CloudPass all(Consumer<List<ManagedDevice>> pages);

  /** Reads those that have spoken with Intune since: of the others it says nothing. */
  CloudPass heardSince(Instant time, Consumer<List<ManagedDevice>> pages);

  /**
   * Asks for each by itself: with the facts that lists leave out, and whether it is still there.
   */
  Map<IntuneDeviceId, Asked<ManagedDevice>> ask(Collection<IntuneDeviceId> ids);
}
