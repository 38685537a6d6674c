package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.odata.Column.flag;
import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.text;
import static io.mooring.lab.adminservice.odata.Column.time;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.adminservice.odata.EdmType;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.DeviceCollection;
import io.mooring.lab.life.LiveSite;
import io.mooring.lab.life.Operation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Client operations and how far they got, as the class pages have their columns. */
final class OperationClasses {

  private static final int INACTIVE = 0;
  private static final int ACTIVE = 1;
  private static final int DECOMMISSIONED = 2;
  private static final int UNKNOWN = 0;
  private static final int SUCCEEDED = 3;

  /** An operation's clients, counted by what they have done by now. */
  private record Progress(int total, int completed, int offline) {
    int unknown() {
      return total - completed - offline;
    }

    int state() {
      return total > 0 && completed == total ? SUCCEEDED : UNKNOWN;
    }
  }

  /** An operation's status: clients are only counted for a row that somebody reads. */
  static final class Status {
    private final Operation operation;
    private final OperationClasses classes;
    private @Nullable Progress counted;

    private Status(Operation operation, OperationClasses classes) {
      this.operation = operation;
      this.classes = classes;
    }

    private Progress progress() {
      var known = counted;
      if (known == null) {
        known = classes.progress(operation);
        counted = known;
      }
      return known;
    }
  }

  private final LiveSite site;

  OperationClasses(LiveSite site) {
    this.site = site;
  }

  List<Status> statuses() {
    return site.operations().all().stream().map(operation -> new Status(operation, this)).toList();
  }

  private Progress progress(Operation operation) {
    var counts = new int[3];
    targets(operation)
        .forEach(device -> {
          counts[0]++;
          var live = site.device(device.index());
          if (live.acknowledged(operation)) {
            counts[1]++;
          } else if (!live.online()) {
            counts[2]++;
          }
        });
    return new Progress(counts[0], counts[1], counts[2]);
  }

  private Stream<Device> targets(Operation operation) {
    var indexes =
        operation.devices().isEmpty()
            ? IntStream.range(0, site.records())
            : operation.devices().stream().mapToInt(Integer::intValue);
    return indexes.filter(site::has).mapToObj(site::facts).filter(operation::targets);
  }

  List<Column<Operation>> operation() {
    return List.of(
        number("ID", Operation::id),
        number("Type", Operation::type),
        text("CollectionID", Operation::collectionId),
        number("TargetType", o -> o.devices().isEmpty() ? 0 : 1),
        number("State", this::state),
        number("Priority", _ -> 1),
        time("RequestedTime", Operation::requested),
        text("CreatedBy", Operation::createdBy),
        text("UniqueID", OperationClasses::uniqueId),
        new Column<>("TargetResourceIDs", EdmType.NUMBERS, true, this::targetIds));
  }

  private int state(Operation operation) {
    if (operation.cancelled() != null) {
      return DECOMMISSIONED;
    }
    return expired(operation) ? INACTIVE : ACTIVE;
  }

  private boolean expired(Operation operation) {
    return site.clock().instant().isAfter(operation.expires());
  }

  /** Whether the real class names its targets is not published, so a rule of this site says. */
  private @Nullable List<Long> targetIds(Operation operation) {
    return site.rules().at(site.clock().instant()).namesTargets()
        ? operation.devices().stream()
            .map(index -> site.facts(index).resourceId())
            .sorted()
            .toList()
        : null;
  }

  List<Column<Status>> status() {
    return List.of(
        number("ID", s -> s.operation.id()),
        number("Type", s -> s.operation.type()),
        text("CollectionID", s -> s.operation.collectionId()),
        text("TargetCollectionName", s -> collectionName(s.operation)),
        number("TotalClients", s -> s.progress().total()),
        number("CompletedClients", s -> s.progress().completed()),
        number("FailedClients", _ -> 0),
        number("OfflineClients", s -> s.progress().offline()),
        number("UnknownClients", s -> s.progress().unknown()),
        number("State", s -> s.progress().state()),
        flag("IsExpired", s -> expired(s.operation)),
        time("RequestedTime", s -> s.operation.requested()),
        time("TimeLastUpdated", s -> s.operation.requested()),
        time("LastSummaryTime", s -> s.operation.requested()),
        text("CreatedBy", s -> s.operation.createdBy()),
        number("Priority", _ -> 1),
        text("UniqueID", s -> uniqueId(s.operation)));
  }

  private static String uniqueId(Operation operation) {
    return "{%08X-0000-4000-8000-%012X}".formatted(operation.id(), operation.type());
  }

  private static String collectionName(Operation operation) {
    return DeviceCollection.ALL.stream()
        .filter(collection -> collection.id().equals(operation.collectionId()))
        .map(DeviceCollection::name)
        .findFirst()
        .orElse("");
  }
}
