package io.mooring.intune;

import io.mooring.cloud.CloudPass;
import io.mooring.cloud.EntraDevice;
import io.mooring.cloud.EntraDeviceId;
import io.mooring.cloud.EntraDirectory;
import io.mooring.cloud.EntraUser;
import io.mooring.cloud.EntraUserId;
import io.mooring.cloud.OperatingSystem;
import io.mooring.intune.graph.Family;
import io.mooring.intune.graph.Graph;
import io.mooring.intune.graph.Item;
import io.mooring.intune.graph.Listing;
import io.mooring.intune.graph.Permission;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Entra's devices and people in Graph's v1.0. */
record GraphEntraDirectory(Graph graph) implements EntraDirectory {

  @Override
  public CloudPass devices(Consumer<List<EntraDevice>> pages) {
    return read(Permission.ENTRA_DEVICES, graph.v1()::devices, GraphEntraDirectory::device, pages);
  }

  @Override
  public CloudPass people(Consumer<List<EntraUser>> pages) {
    return read(Permission.PEOPLE, graph.v1()::users, GraphEntraDirectory::person, pages);
  }

  private <T> CloudPass read(
      Permission permission,
      Supplier<ResponseEntity<JsonNode>> first,
      Function<Item, T> reader,
      Consumer<List<T>> pages) {
    var count = new Listing.Count.OnFirstPage();
    return graph.read(
        new Listing<>(
            Family.DIRECTORY, permission, first, graph.v1()::followCounting, count, reader),
        pages);
  }

  private static EntraDevice device(Item item) {
    return new EntraDevice(
        item.id(),
        item.maybe("deviceId").flatMap(EntraDeviceId::parse).orElse(null),
        item.text("displayName"),
        item.flag("accountEnabled"),
        item.word("trustType", EntraDevice.Trust.class),
        new EntraDevice.Mdm(
            item.flag("isManaged"), item.flag("isCompliant"), item.text("mdmAppId")),
        new OperatingSystem(
            item.text("operatingSystem"), item.text("operatingSystemVersion"), null, null),
        item.texts("physicalIds"),
        item.when("registrationDateTime"),
        item.when("approximateLastSignInDateTime"));
  }

  private static EntraUser person(Item item) {
    return new EntraUser(
        new EntraUserId(item.id()),
        item.text("userPrincipalName"),
        item.text("displayName"),
        item.text("mail"),
        item.text("department"),
        item.flag("accountEnabled"),
        item.text("onPremisesSamAccountName"),
        item.text("onPremisesDomainName"));
  }
}
