package io.mooring.intune;

import io.mooring.cloud.Asked;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.cloud.ManagedDevice;
import io.mooring.cloud.ManagedDevices;
import io.mooring.intune.graph.Family;
import io.mooring.intune.graph.Graph;
import io.mooring.intune.graph.GraphBeta;
import io.mooring.intune.graph.Listing;
import io.mooring.intune.graph.Listing.Count;
import io.mooring.intune.graph.Permission;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The managed devices of Graph's beta: only there are all seven workloads told. */
record GraphManagedDevices(Graph graph) implements ManagedDevices {

  private static final String ALL = "/deviceManagement/managedDevices/";
  private static final String WHOLE = "?$select=" + GraphBeta.WHOLE_DEVICE;

  @Override
  public CloudPass all(Consumer<List<ManagedDevice>> pages) {
    var beta = graph.beta();
    var count = new Count.ByItself(beta::managedDeviceCount, beta::managedDevicesCounted);
    return graph.read(listing(beta::managedDevices, count), pages);
  }

  @Override
  public CloudPass heardSince(Instant time, Consumer<List<ManagedDevice>> pages) {
    var beta = graph.beta();
    var since = time.truncatedTo(ChronoUnit.SECONDS).toString();
    var count = new Count.ByItself(() -> beta.managedDeviceHeardCount(since));
    return graph.read(listing(() -> beta.managedDevicesHeard(since), count), pages);
  }

  private Listing<ManagedDevice> listing(Supplier<ResponseEntity<JsonNode>> first, Count count) {
    return new Listing<>(
        Family.DEVICES, Permission.DEVICES, first, graph.beta()::follow, count, DeviceItem::read);
  }

  @Override
  public Map<IntuneDeviceId, Asked<ManagedDevice>> ask(Collection<IntuneDeviceId> ids) {
    return new Questions<IntuneDeviceId, ManagedDevice>(
            id -> ALL + Questions.segment(id.value()) + WHOLE, DeviceItem::read)
        .ask(graph, Family.DEVICES, Permission.DEVICES, ids);
  }
}
