package io.mooring.connector;

import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Trust;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.Enrolment;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.PortalClock;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteIdentity;
import io.mooring.connector.site.SiteLine;
import io.mooring.connector.site.SiteSignIn;
import io.mooring.wire.Enrol;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes this connector known to the portal and writes down what it needs to run. */
final class EnrollCommand {

  private static final Set<String> OPTIONS =
      Set.of("--portal", "--site-url", "--site-trust", "--portal-trust", "--data", "--code");
  private static final Set<String> SWITCHES = Set.of("--replace");

  private final Settings.PortalAt portal;
  private final Settings.SiteAt site;
  private final Path data;
  private final String code;
  private final boolean replaces;
  private final PortalClock clock = new PortalClock(Clock.systemUTC());

  private EnrollCommand(Arguments arguments) throws Refusal {
    this.portal =
        new Settings.PortalAt(
            address(arguments, "--portal"),
            trust(arguments, "--portal-trust"),
            new Route.OfMachine());
    this.site =
        new Settings.SiteAt(
            new SiteAccess(
                List.of(address(arguments, "--site-url").uri()),
                trust(arguments, "--site-trust"),
                new SiteSignIn.None(),
                null),
            Settings.USUAL_PAGE);
    this.data = Path.of(arguments.required("--data")).toAbsolutePath().normalize();
    this.code = code(arguments.required("--code"));
    this.replaces = arguments.has("--replace");
  }

  static String run(List<String> words) throws Refusal {
    var command = new EnrollCommand(Arguments.parse(words, OPTIONS, SWITCHES));
    try (var folder = DataFolder.open(command.data)) {
      return command.enrol(folder);
    }
  }

  private String enrol(DataFolder folder) throws Refusal {
    var exists = SettingsFile.existsIn(data) || KeyRing.existsIn(data);
    if (exists && !replaces) {
      throw new Refusal(
          ExitCode.SETTINGS,
          "A connector is enrolled in %s already; add --replace to enrol it anew.".formatted(data));
    }
    var identity = identity();
    var key = ConnectorKey.generate(clock.instant());
    var answer = atPortal(key);
    keep(folder, key, answer, identity);
    return """
    Enrolled as connector %s for the site "%s" (%s, version %s).
    Its key's thumbprint is %s; the portal shows the same on the site's page.
    Start it with: java -jar connector.jar run --data %s\
    """
        .formatted(
            answer.connectorId(),
            answer.siteName(),
            identity.code(),
            identity.version(),
            key.thumbprint(),
            data);
  }

  /** The site comes first: a wrong address or root is found before the code is spent. */
  private SiteIdentity identity() throws Refusal {
    try (var line = SiteLine.open(site.access(), clock)) {
      return SiteIdentity.of(line.site());
    } catch (SiteException e) {
      throw new Refusal(
          ExitCode.UNREACHABLE,
          "%s %s The code was not used.".formatted(e.getMessage(), e.trouble().remedy()));
    } catch (IOException e) {
      throw new Refusal(ExitCode.SETTINGS, said(e));
    }
  }

  private Enrol.Answer atPortal(ConnectorKey key) throws Refusal {
    try (var outbound =
        Outbound.open(Trust.of(portal.trust()), portal.route(), RunCommand.MOST_FROM_PORTAL)) {
      var enrolment = new Enrolment(outbound, portal.address().uri(), clock);
      return enrolment.enrol(key, code, Connector.version(), host());
    } catch (PortalException e) {
      throw new Refusal(ExitCode.UNREACHABLE, said(e));
    } catch (IOException e) {
      throw new Refusal(ExitCode.SETTINGS, said(e));
    }
  }

  /** The settings come last: without them nothing is enrolled here. */
  private void keep(DataFolder folder, ConnectorKey key, Enrol.Answer answer, SiteIdentity identity)
      throws Refusal {
    var enrolled =
        new Settings.Enrolled(
            answer.connectorId(),
            answer.siteId(),
            answer.siteName(),
            identity.code(),
            identity.version());
    try {
      KeyRing.begin(data, key);
      folder.pin(answer.portalKey());
      SettingsFile.write(data, new Settings(enrolled, portal, site, Intervals.USUAL));
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.SETTINGS,
          "The enrolment can't be written to %s (%s); enrol again with a new code."
              .formatted(data, e.getMessage()));
    }
  }

  private static Address address(Arguments arguments, String option) throws Refusal {
    try {
      return Address.of(arguments.required(option));
    } catch (IllegalArgumentException e) {
      throw new Refusal(ExitCode.USAGE, "%s: %s.".formatted(option, e.getMessage()));
    }
  }

  private static @Nullable TrustFile trust(Arguments arguments, String option) {
    return arguments
        .find(option)
        .map(text -> new TrustFile(Path.of(text).toAbsolutePath(), null))
        .orElse(null);
  }

  /** A code in the command line is seen by every account of the machine; "-" reads it instead. */
  private static String code(String given) throws Refusal {
    if (!given.equals("-")) {
      return given.strip();
    }
    try {
      var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      var line = Objects.requireNonNullElse(in.readLine(), "").strip();
      if (!line.isEmpty()) {
        return line;
      }
    } catch (IOException e) {
      throw new Refusal(ExitCode.USAGE, "The code can't be read from standard input.");
    }
    throw new Refusal(ExitCode.USAGE, "No code came from standard input.");
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static String said(IOException e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }
}
