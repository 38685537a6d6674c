package io.mooring.mdm;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An MDM that is told by its {@code ProviderID} or by its server's host (ConfigMgr reference: how
 * enrolment shows on Windows). No provider id is known of those that have none here.
 */
enum KnownMdm {
  INTUNE("Microsoft Intune", Set.of("ms dm server"), Set.of("manage.microsoft.com", "*intune*")),
  WORKSPACE_ONE(
      "Workspace ONE UEM",
      Set.of("airwatchmdm"),
      Set.of("*awmdm*", "*airwatch*", "*workspaceone*", "*vmware*")),
  MANAGE_ENGINE("ManageEngine", Set.of("memdm"), Set.of("*manageengine*")),
  IVANTI("Ivanti Neurons for MDM", Set.of(), Set.of("*mobileiron*", "*ivanti*")),
  SOTI("SOTI MobiControl", Set.of(), Set.of("soti", "*mobicontrol*")),
  MAAS360("IBM MaaS360", Set.of(), Set.of("*maas360*", "*fiberlink*", "ibm")),
  CITRIX(
      "Citrix Endpoint Management",
      Set.of(),
      Set.of("*citrix*", "*xenmobile*", "*endpointmanagement*")),
  SUREMDM("42Gears SureMDM", Set.of(), Set.of("*42gears*", "*suremdm*")),
  JUMPCLOUD("JumpCloud", Set.of(), Set.of("*jumpcloud*")),
  FLEET("Fleet", Set.of(), Set.of("*fleetdm*")),
  KANDJI("Kandji", Set.of(), Set.of("*kandji*")),
  JAMF("Jamf", Set.of(), Set.of("jamf", "*jamfcloud*")),
  SIMPLEMDM("SimpleMDM", Set.of(), Set.of("*simplemdm*"));

  /** Declarations on every Windows 11, whoever manages it: none is an MDM's. */
  static final Set<String> STOCK = Set.of("local authority", "cloud authority", "deploy authority");

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // it can't be changed
  private final Set<String> providers;

  @SuppressWarnings("ImmutableEnumChecker") // it can't be changed
  private final Set<String> hosts;

  /**
   * @param hosts the end of a host; between stars, what one of its labels holds; one word, a label
   */
  KnownMdm(String title, Set<String> providers, Set<String> hosts) {
    this.title = title;
    this.providers = providers;
    this.hosts = hosts;
  }

  String title() {
    return title;
  }

  /** By the provider id in small letters. */
  static Optional<KnownMdm> ofProvider(String id) {
    return Arrays.stream(values()).filter(known -> known.providers.contains(id)).findFirst();
  }

  /** By a host in small letters. */
  static Optional<KnownMdm> ofHost(String host) {
    return Arrays.stream(values())
        .filter(known -> known.hosts.stream().anyMatch(form -> fits(form, host)))
        .findFirst();
  }

  private static boolean fits(String form, String host) {
    if (form.contains(".")) {
      return host.equals(form) || host.endsWith("." + form);
    }
    var labels = Stream.of(host.split("\\.", -1));
    return form.startsWith("*")
        ? labels.anyMatch(label -> label.contains(form.substring(1, form.length() - 1)))
        : labels.anyMatch(form::equals);
  }
}
