package io.mooring.lab.adminservice;

import io.mooring.lab.PrivateFile;
import io.mooring.lab.control.ControlServer;
import io.mooring.lab.control.Controls;
import io.mooring.lab.control.DeviceControl;
import io.mooring.lab.control.Part;
import io.mooring.lab.control.RowControl;
import io.mooring.lab.control.SweepControl;
import io.mooring.lab.control.TimeControl;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.fault.FaultSwitch;
import io.mooring.lab.fault.ProviderFaults;
import io.mooring.lab.life.Journal;
import io.mooring.lab.life.LiveSite;
import io.mooring.lab.life.SiteClock;
import io.mooring.lab.signin.WindowsSignIn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A Configuration Manager site that listens on loopback until it is closed. It asks nobody to sign
 * in, unless it was given a key: then it demands Kerberos, as sites do since 2509.
 */
public final class Site implements AutoCloseable {

  private final Certificates certificates;
  private final FaultSwitch faults;
  private final SmsProviders providers;
  private final ControlServer control;
  private final Journal journal;
  private final LiveSite live;

  private Site(
      Certificates certificates,
      FaultSwitch faults,
      SmsProviders providers,
      ControlServer control,
      Journal journal,
      LiveSite live) {
    this.certificates = certificates;
    this.faults = faults;
    this.providers = providers;
    this.control = control;
    this.journal = journal;
    this.live = live;
  }

  /** Starts the site's AdminService and its control endpoint. */
  public static Site start(SiteSettings settings, Clock clock) {
    var journal = Journal.open(settings.journal());
    try {
      return start(settings, LiveSite.clock(clock, journal), journal);
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private static Site start(SiteSettings settings, SiteClock clock, Journal journal) {
    var estate = estate(settings, clock);
    var live =
        new LiveSite(estate, clock, settings.pace(), settings.living(), settings.rules(), journal);
    var faults = new FaultSwitch(settings.seed());
    var gate = new Gate(settings.key() == null ? null : new WindowsSignIn(settings.key()));
    Predicate<Device> visible = device -> faults.now().view().shows(device);
    var classes =
        new SiteClasses(
            live, visible, () -> Administrator.of(gate.accounts(), faults.now().view()));
    var columns = new Overwrites(classes.wmi(), classes.versioned());
    var methods = new ClientOperationMethods(live, visible);
    var requests =
        new Requests(columns.wmi(), columns.versioned(), methods, faults, new Repeats(faults));
    var certificates = new Certificates(settings.data());
    var providers =
        new SmsProviders(certificates, new AdminService(requests, faults, clock, gate))
            .open(settings.port(), settings.secondPort());
    try {
      var controls = controls(live, faults, providers, columns);
      var control = ControlServer.start(settings.controlPort(), controls);
      return new Site(certificates, faults, providers, control, journal, live);
    } catch (RuntimeException e) {
      providers.close();
      throw e;
    }
  }

  private static Controls controls(
      LiveSite live, FaultSwitch faults, SmsProviders providers, Overwrites columns) {
    return new Controls(
        live,
        faults,
        providers,
        new DeviceControl(live, columns),
        new RowControl(live, columns),
        new TimeControl(live),
        new SweepControl(live));
  }

  private static Estate estate(SiteSettings settings, Clock clock) {
    var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    var founded = PrivateFile.readOrMake(settings.data().resolve("founded"), hour::toString);
    var rounds = settings.living() ? clock : Clock.fixed(hour, ZoneOffset.UTC);
    return new Estate(settings.seed(), settings.devices(), Instant.parse(founded), rounds);
  }

  /** The AdminService's address without a path, such as {@code https://localhost:49152}. */
  public URI address() {
    return address(ProviderFaults.FIRST).orElseThrow();
  }

  /** The same of the second SMS Provider, where there is one. */
  public Optional<URI> secondAddress() {
    return address(ProviderFaults.SECOND);
  }

  private Optional<URI> address(String provider) {
    return providers.port(provider).stream()
        .mapToObj(port -> URI.create("https://localhost:" + port))
        .findFirst();
  }

  /** The control endpoint's address without a path: plain HTTP on loopback. */
  public URI controlAddress() {
    return URI.create("http://localhost:" + control.port());
  }

  /** The estate with everything that happens to it, for those who play other parts of it. */
  public LiveSite live() {
    return live;
  }

  /** Gives control of another part of the estate, by calls to {@code /control/} and its name. */
  public void control(String name, Part part) {
    control.add(name, part);
  }

  /** The root "SMS Issuing" as PEM, which clients put into their trust store. */
  public Path issuingRoot() {
    return certificates.issuingRoot();
  }

  /** The other root, once a certificate of it was shown. */
  public Path otherRoot() {
    return certificates.otherRoot();
  }

  @Override
  public void close() {
    faults.close();
    control.close();
    providers.close();
    journal.close();
  }
}
