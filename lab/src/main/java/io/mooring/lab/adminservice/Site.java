package io.mooring.lab.adminservice;

import io.mooring.lab.PrivateFile;
import io.mooring.lab.control.ControlServer;
import io.mooring.lab.control.Controls;
import io.mooring.lab.control.FaultSwitch;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.estate.LiveSite;
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

  private Site(
      Certificates certificates, FaultSwitch faults, AdminService service, ControlServer control) {
    this.certificates = certificates;
    this.faults = faults;
    this.service = service;
    this.control = control;
  }

  /** Starts the site's AdminService and its control endpoint. */
  public static Site start(SiteSettings settings, Clock clock) {
    var live = LiveSite.of(estate(settings, clock), clock, settings.pace());
    var faults = new FaultSwitch();
    Predicate<Device> visible = device -> faults.now().narrowTo().shows(device);
    var classes = new SiteClasses(live, visible);
    var wmi = classes.wmi();
    var versioned = classes.versioned();
    var requests = new Requests(wmi, versioned, new ClientOperationMethods(live, visible), faults);
    var certificates = new Certificates(settings.data());
    var service = AdminService.start(settings.port(), certificates.context(), requests, faults);
    try {
      var controls = new Controls(live, faults, new Overwrites(wmi, versioned));
      var control = ControlServer.start(settings.controlPort(), controls);
      return new Site(certificates, faults, service, control);
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
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
  }
}
