package io.mooring.intune;

import io.mooring.cloud.CloudPass;
import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.cloud.DetectedApps;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.intune.graph.Family;
import io.mooring.intune.graph.Graph;
import io.mooring.intune.graph.Item;
import io.mooring.intune.graph.Listing;
import io.mooring.intune.graph.Listing.Count;
import io.mooring.intune.graph.Permission;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The detected apps of Graph's v1.0. */
record GraphDetectedApps(Graph graph) implements DetectedApps {

  @Override
  public CloudPass all(Consumer<List<DetectedApp>> pages) {
    var v1 = graph.v1();
    var count = new Count.ByItself(v1::detectedAppCount);
    return graph.read(listing(v1::detectedApps, count, GraphDetectedApps::app), pages);
  }

  @Override
  public CloudPass devicesWith(DetectedAppId app, Consumer<List<IntuneDeviceId>> pages) {
    var v1 = graph.v1();
    var count = new Count.ByItself(() -> v1.devicesWithCount(app.value()));
    return graph.read(
        listing(() -> v1.devicesWith(app.value()), count, item -> new IntuneDeviceId(item.id())),
        pages);
  }

  private <T> Listing<T> listing(
      Supplier<ResponseEntity<JsonNode>> first, Count count, Function<Item, T> reader) {
    return new Listing<>(
        Family.DEVICES, Permission.DEVICES, first, graph.v1()::follow, count, reader);
  }

  private static DetectedApp app(Item item) {
    return new DetectedApp(
        new DetectedAppId(item.id()),
        item.text("displayName"),
        item.text("version"),
        item.text("publisher"),
        item.text("platform"),
        item.number("sizeInByte"),
        item.number("deviceCount"));
  }
}
