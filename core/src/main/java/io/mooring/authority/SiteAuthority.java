package io.mooring.authority;

import io.mooring.device.Told;
import io.mooring.site.SiteVersion;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a site tells who is in charge of its devices.
 *
 * @param version as its connector has told it; null before
 */
public record SiteAuthority(@Nullable String version, Map<Workload, AttestedSlider> sliders) {

  /** Of a site of which nothing is known. */
  public static final SiteAuthority UNKNOWN = new SiteAuthority(null, Map.of());

  public SiteAuthority {
    sliders = Map.copyOf(sliders);
  }

  Optional<SiteVersion> release() {
    return Optional.ofNullable(version).flatMap(SiteVersion::parse);
  }

  /** What that makes of a device in these collections. */
  Map<Workload, Setting> settings(ToldCollections told) {
    var settings = new EnumMap<Workload, Setting>(Workload.class);
    sliders.forEach((workload, slider) -> settings.put(workload, setting(slider, told)));
    return settings;
  }

  private static Setting setting(AttestedSlider slider, ToldCollections told) {
    var position = new Told<>(slider.position(), slider.by(), slider.at());
    var pilot = slider.pilot();
    var member = pilot == null ? null : told.has(pilot).map(position::saying).orElse(null);
    return new Setting(position, member, slider.since());
  }
}
