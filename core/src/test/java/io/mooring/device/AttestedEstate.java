package io.mooring.device;

import static io.mooring.SettableClock.MONDAY;

import io.mooring.authority.AttestedSlider;
import io.mooring.authority.OneWord;
import io.mooring.authority.SiteAuthorities;
import io.mooring.authority.SiteAuthority;
import io.mooring.authority.Slider;
import io.mooring.authority.Sliders;
import io.mooring.authority.Workload;
import io.mooring.site.SiteKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;

/** Devices of sites whose sliders people attest, and who is in charge of them in memory. */
public interface AttestedEstate extends MixedEstate {

  Devices devices();

  Sliders sliders();

  /** One workload is a pilot's, one moved long ago, one just now; the others nobody told. */
  default void attested(Estate estate) {
    var past = MONDAY.minus(Duration.ofDays(30));
    attest(estate.first(), Workload.WINDOWS_UPDATE_POLICIES, Slider.PILOT_INTUNE, past);
    attest(estate.first(), Workload.CLIENT_APPS, Slider.INTUNE, past);
    attest(estate.first(), Workload.OFFICE_CLICK_TO_RUN, Slider.CONFIGMGR, MONDAY);
    attest(estate.second(), Workload.CLIENT_APPS, Slider.CONFIGMGR, past);
  }

  /** Each site is asked once: it tells nothing of what is attested afterwards. */
  default InCharge.Telling telling() {
    var authorities = new SiteAuthorities(sites(), sliders());
    var asked = new HashMap<SiteKey, SiteAuthority>();
    return (device, workload, now) -> {
      var site = asked.computeIfAbsent(device.main().site(), authorities::of);
      return OneWord.of(device, site, Workload.of(workload), now);
    };
  }

  private void attest(SiteKey site, Workload workload, Slider position, Instant since) {
    var slider = new AttestedSlider(position, MixedEstate.PILOT, since, "Ada", MONDAY);
    sliders().put(site, workload, slider);
  }
}
