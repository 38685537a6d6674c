package io.mooring.connector;

import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Trust;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.Enrolment;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.portal.PortalClock;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.settings.Given;
import io.mooring.connector.settings.Reach;
import io.mooring.connector.settings.Setting;
import io.mooring.connector.settings.SettingsFault;
import io.mooring.connector.settings.SettingsFile;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteIdentity;
import io.mooring.connector.site.SiteLine;
import io.mooring.wire.Enrol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes this connector known to the portal and writes down what it needs to run. */
final class EnrollCommand {

  private static final String ANOTHER_CODE =
      " A code enrols one connector, once: have another made on the site's page.";

  private final EnrollOptions options;
  private final Given given;
  private final Reach reach;
  private final Path data;
  private final PortalClock clock = new PortalClock(Clock.systemUTC());

  private EnrollCommand(EnrollOptions options, Given given) throws SettingsFault {
    this.options = options;
    this.given = given;
    this.reach = given.reach();
    this.data = options.data();
  }

  static String run(List<String> words, Map<String, String> environment) throws Refusal {
    var options = EnrollOptions.parse(words, environment);
    try {
      var given = Given.of(options.data(), environment, options.settings());
      var command = new EnrollCommand(options, given);
      try (var folder = DataFolder.open(options.data())) {
        return command.enrol(folder);
      }
    } catch (SettingsFault e) {
      throw Refusal.of(e);
    }
  }

  private String enrol(DataFolder folder) throws Refusal {
    var exists = given.isEnrolled() || KeyRing.existsIn(data);
    if (exists && !options.replaces()) {
      throw new Refusal(
          ExitCode.SETTINGS,
          "A connector is enrolled in %s already; add --replace to enrol it anew.".formatted(data));
    }
    demandWritable();
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

  /**
   * A settings file that can't be written, as one that is mounted, is found before the code is
   * spent.
   */
  private void demandWritable() throws Refusal {
    try {
      SettingsFile.proveWritable(data);
    } catch (IOException | SettingsFault e) {
      throw new Refusal(
          ExitCode.SETTINGS,
          "The settings file %s can't be written, where the enrolment is kept; put your settings into"
                  .formatted(SettingsFile.in(data))
              + " variables if it is to stay as it is. The code was not used.");
    }
  }

  /** The site comes first: a wrong address or root is found before the code is spent. */
  private SiteIdentity identity() throws Refusal {
    reach.prepareKerberos();
    try (var line = SiteLine.open(reach.site().access(), null, clock)) {
      return line.site().identity();
    } catch (SiteException e) {
      throw new Refusal(
          ExitCode.UNREACHABLE,
          "%s %s The code was not used.".formatted(e.getMessage(), e.trouble().remedy()));
    } catch (IOException e) {
      throw new Refusal(ExitCode.SETTINGS, said(e));
    }
  }

  private Enrol.Answer atPortal(ConnectorKey key) throws Refusal {
    var portal = reach.portal();
    try (var outbound =
        Outbound.open(Trust.of(portal.trust()), portal.route(), RunCommand.MOST_FROM_PORTAL)) {
      var enrolment = new Enrolment(outbound, portal.address().uri(), clock);
      return enrolment.enrol(key, options.code(), Connector.version(), host());
    } catch (PortalException e) {
      throw new Refusal(ExitCode.UNREACHABLE, said(e) + (e.isSignIn() ? ANOTHER_CODE : ""));
    } catch (IOException e) {
      throw new Refusal(ExitCode.SETTINGS, said(e));
    }
  }

  /**
   * Everything is on disk before anything takes the place of an enrolment that is there; the
   * settings come last, since without them nothing is enrolled here.
   */
  private void keep(DataFolder folder, ConnectorKey key, Enrol.Answer answer, SiteIdentity identity)
      throws Refusal {
    var changes = new EnumMap<>(options.settings());
    changes.put(Setting.CONNECTOR_ID, answer.connectorId());
    changes.put(Setting.SITE_ID, answer.siteId());
    changes.put(Setting.SITE_NAME, answer.siteName());
    changes.put(Setting.SITE_CODE, identity.code());
    changes.put(Setting.SITE_VERSION, identity.version());
    try {
      var drafts =
          List.of(
              KeyRing.draft(data, key),
              folder.draftPinned(answer.portalKey()),
              SettingsFile.draft(data, changes));
      for (var draft : drafts) {
        draft.commit();
      }
      KeyRing.forgetNext(data);
      folder.unfence();
    } catch (IOException | SettingsFault e) {
      throw new Refusal(
          ExitCode.SETTINGS,
          "The enrolment can't be written to %s (%s); enrol again with a new code."
              .formatted(data, e.getMessage()));
    }
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
