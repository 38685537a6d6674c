package io.mooring.cloud;

import java.util.List;
import java.util.function.Consumer;

/** Endpoint analytics: how devices do, and what was found in the estate. */
public interface EndpointAnalytics {

  CloudPass scores(Consumer<List<DeviceScores>> pages);

  CloudPass models(Consumer<List<ModelScores>> pages);

  Asked<List<Insight>> insights();
}
