package io.mooring.inventory;

import static io.mooring.access.SamplePeople.ADMINISTRATOR;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.cloud.Polling;
import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.site.SiteKey;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One site and one Intune, which is read by portals that share a database. */
abstract class IntuneStage {

  static final String ENTRA = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";

  static final Duration OVERLAP = Polling.USUAL.overlap();

  final InMemoryMooring mooring = new InMemoryMooring();
  final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);
  final FakeIntune intune = new FakeIntune(mooring.clock);
  final SiteKey key = SiteKey.intune(ADMINISTRATOR.tenant());
  final IntuneReading reading = reader();

  final IntuneReading reader() {
    var source =
        new IntuneSource(
            ADMINISTRATOR.tenant(), mooring.sites, mooring.transactions, mooring.clock);
    return new IntuneReading(
        source, intune, mooring.records, mooring.inlet, mooring.passes, mooring.clock);
  }

  /** The next full pass, by a portal that has just started. */
  final void anew() {
    mooring.clock.advance(Duration.ofDays(1));
    reader().readDue();
  }

  final boolean held(Device device) {
    return mooring
        .directory
        .find(ADMINISTRATOR, device.id())
        .map(found -> !found.gone())
        .orElse(false);
  }

  final @Nullable String trouble() {
    var trouble = mooring.sites.health(key).trouble();
    return trouble == null ? null : trouble.sentence();
  }

  final SourceRecord record(String name) {
    var records = mooring.records.ofDevices(key.tenant(), List.of(estate.find(name).id()));
    return records.getFirst();
  }
}
