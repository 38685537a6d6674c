package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.text;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.DeviceCollection;
import io.mooring.lab.life.LiveDevice;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What SMS_AppDeploymentAssetDetails says: applications deployed to a device, and how far. */
final class Applications {

  /** An application in the state that it has on a device by now. */
  record Deployed(LiveDevice device, int number, int state) {
    String name() {
      return NAMES.get(number);
    }
  }

  private static final int FIRST_ASSIGNMENT = 16_777_300;
  private static final int FIRST_DEPLOYMENT_TYPE = 16_790_000;
  private static final int SUCCESS = 1000;
  private static final int ALREADY_COMPLIANT = 1001;

  private static final List<String> NAMES =
      List.of(
          "7-Zip 24.09",
          "Adobe Acrobat Reader DC",
          "Company Portal",
          "Contoso Time Sheet 4",
          "Google Chrome for Enterprise",
          "Microsoft 365 Apps for enterprise",
          "Microsoft Visual C++ Redistributable",
          "Mozilla Firefox ESR",
          "Notepad++ 8.7",
          "VPN Client 5.1");

  /** Success, in progress, requirements not met, unknown, error: Microsoft's first digits. */
  private static final List<Integer> STATES =
      List.of(1000, 1000, 1000, 1001, 1001, 1001, 2000, 2003, 3000, 4000, 5000);

  private Applications() {}

  /** Three to six for every client. */
  static Stream<Deployed> of(LiveDevice device) {
    var facts = device.facts();
    if (!facts.hasClient()) {
      return Stream.empty();
    }
    var count = 3 + (int) (facts.lot("applications") * 4);
    var first = (int) (facts.lot("first application") * NAMES.size());
    var states = states(device, count);
    return IntStream.range(0, count)
        .mapToObj(place -> new Deployed(device, (first + place) % NAMES.size(), states[place]));
  }

  /** An evaluation moves the state of one application on four devices of ten, else nothing. */
  private static int[] states(LiveDevice device, int count) {
    var facts = device.facts();
    var states = IntStream.range(0, count).map(place -> first(facts, place)).toArray();
    for (var evaluation : device.evaluations()) {
      if (facts.luck("evaluated " + evaluation) < 0.4) {
        var place = (int) (facts.luck("changed " + evaluation) * count);
        states[place] = states[place] == SUCCESS ? ALREADY_COMPLIANT : SUCCESS;
      }
    }
    return states;
  }

  private static int first(Device facts, int place) {
    return STATES.get((int) (facts.luck("application " + place) * STATES.size()));
  }

  static List<Column<Deployed>> columns() {
    return List.of(
        text("AppName", Deployed::name),
        number("AssignmentID", d -> FIRST_ASSIGNMENT + d.number()),
        number("DTCI", d -> FIRST_DEPLOYMENT_TYPE + d.number()),
        number("MachineID", d -> d.device().facts().resourceId()),
        text("MachineName", d -> d.device().facts().name()),
        number("EnforcementState", Deployed::state),
        number("AppStatusType", d -> d.state() / 1000),
        number("DeploymentIntent", _ -> 1),
        text("UserName", _ -> ""),
        text("CollectionID", _ -> DeviceCollection.ALL_SYSTEMS));
  }
}
