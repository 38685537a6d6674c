package io.mooring.web.demo;

import io.mooring.access.Person;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceFilter;
import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteHealth;
import io.mooring.site.SiteName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The demo's one site, and how far its first sync has come. */
final class DemoSite {

  private static final SiteName NAME = new SiteName("Contoso HQ");

  private final SiteAttachment sites;
  private final DeviceDirectory directory;

  DemoSite(SiteAttachment sites, DeviceDirectory directory) {
    this.sites = sites;
    this.directory = directory;
  }

  /**
   * Whether a connector works for the site.
   *
   * @param code for one that does not yet
   */
  record AttachedJson(boolean enrolled, @Nullable String code) {}

  record ProgressJson(long devices, boolean firstSyncDone, String message) {}

  AttachedJson attach(Person person) {
    var site = site(person);
    if (site.isEmpty()) {
      return new AttachedJson(false, sites.attach(person, NAME, null).code());
    }
    if (enrolled(person, site.get())) {
      return new AttachedJson(true, null);
    }
    var invitation = sites.invite(person, site.get().key().site());
    return new AttachedJson(false, invitation.map(SiteAttachment.Invitation::code).orElse(null));
  }

  private Optional<AttachedSite> site(Person person) {
    return sites.list(person).stream().filter(site -> site.name().equals(NAME)).findFirst();
  }

  private boolean enrolled(Person person, AttachedSite site) {
    return !sites.connectors(person, site).stream().allMatch(Connector::revoked);
  }

  ProgressJson progress(Person person) {
    var devices = directory.count(person, DeviceFilter.EVERYTHING).number();
    return site(person)
        .map(site -> progress(devices, enrolled(person, site), sites.health(person, site)))
        .orElseGet(() -> new ProgressJson(devices, false, "No site is attached yet."));
  }

  private static ProgressJson progress(long devices, boolean enrolled, SiteHealth health) {
    var full = health.full();
    var trouble = health.trouble();
    var done = full != null && full.trusted();
    var message =
        !enrolled
            ? "Waiting for the connector to enrol."
            : trouble != null
                ? trouble.sentence()
                : done ? "The first sync is in." : "Reading the site: " + devices + " devices.";
    return new ProgressJson(devices, done, message);
  }
}
