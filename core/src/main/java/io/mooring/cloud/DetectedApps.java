package io.mooring.cloud;

import java.util.List;
import java.util.function.Consumer;

/** The apps that Intune found on the devices that it manages. */
public interface DetectedApps {

  CloudPass all(Consumer<List<DetectedApp>> pages);

  /** Reads which devices have it. */
  CloudPass devicesWith(DetectedAppId app, Consumer<List<IntuneDeviceId>> pages);
}
