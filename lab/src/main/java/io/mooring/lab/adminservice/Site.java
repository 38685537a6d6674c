package io.mooring.lab.adminservice;

import io.mooring.lab.PrivateFile;
import io.mooring.lab.control.ControlServer;
import io.mooring.lab.control.Controls;
import io.mooring.lab.control.DeviceControl;
import io.mooring.lab.control.FaultSwitch;
import io.mooring.lab.control.RowControl;
import io.mooring.lab.control.TimeControl;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.life.Journal;
import io.mooring.lab.life.LiveSite;
import io.mooring.lab.life.SiteClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * A Configuration Manager site that listens on loopback until it is closed. It asks nobody to sign
 * in yet: Windows authentication is not part of it.
 */
public final class Site implements AutoCloseable {

  private final Certificates certificates;
  private final FaultSwitch faults;
  private final AdminService service;
  private final ControlServer control;
  private final Journal journal;

  private Site(
      Certificates certificates,
      FaultSwitch faults,
      AdminService service,
      ControlServer control,
      Journal journal) {
    this.certificates = certificates;
    this.faults = faults;
    this.service = service;
    this.control = control;
    this.journal = journal;
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
    var faults = new FaultSwitch();
    Predicate<Device> visible = device -> faults.now().narrowTo().shows(device);
    var classes = new SiteClasses(live, visible);
    var wmi = classes.wmi();
    var versioned = classes.versioned();
    var requests = new Requests(wmi, versioned, new ClientOperationMethods(live, visible), faults);
    var columns = new Overwrites(wmi, versioned);
    var certificates = new Certificates(settings.data());
    var service =
        AdminService.start(settings.port(), certificates.context(), requests, faults, clock);
    try {
      var control = ControlServer.start(settings.controlPort(), controls(live, faults, columns));
      return new Site(certificates, faults, service, control, journal);
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  private static Controls controls(LiveSite live, FaultSwitch faults, Overwrites columns) {
    return new Controls(
        live,
        faults,
        new DeviceControl(live, columns),
        new RowControl(live, columns),
        new TimeControl(live));
  }

  private static Estate estate(SiteSettings settings, Clock clock) {
    var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    var founded = PrivateFile.readOrMake(settings.data().resolve("founded"), hour::toString);
    var rounds = settings.living() ? clock : Clock.fixed(hour, ZoneOffset.UTC);
    return new Estate(settings.seed(), settings.devices(), Instant.parse(founded), rounds);
  }

  /** The AdminService's address without a path, such as {@code https://localhost:49152}. */
  public URI address() {
    return URI.create("https://localhost:" + service.port());
  }

  /** The control endpoint's address without a path: plain HTTP on loopback. */
  public URI controlAddress() {
    return URI.create("http://localhost:" + control.port());
  }

  /** The root "SMS Issuing" as PEM, which clients put into their trust store. */
  public Path issuingRoot() {
    return certificates.issuingRoot();
  }

  @Override
  public void close() {
    faults.close();
    control.close();
    service.close();
    journal.close();
  }
}
