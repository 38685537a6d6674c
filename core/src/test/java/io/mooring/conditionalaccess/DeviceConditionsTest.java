package io.mooring.conditionalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.authority.CapabilityFlags;
import io.mooring.authority.SiteAuthority;
import io.mooring.authority.Workload;
import io.mooring.wire.Column;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeviceConditionsTest {

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, SamplePeople.ADMINISTRATOR);

  @Test
  void whoseWordCountsFollowsFromWhoManagesTheDevice() {
    assertThat(restsOn(Map.of())).startsWith("ConfigMgr alone manages it");
    assertThat(restsOn(Map.of(Column.MDM_ACTIVE, "true"))).startsWith("Another MDM is active");
  }

  @Test
  void ofACoManagedDeviceItFollowsFromTheWorkload() {
    assertThat(restsOn(coManaged(Set.of()))).contains("is with ConfigMgr");
    assertThat(restsOn(coManaged(Set.of(Workload.COMPLIANCE_POLICIES)))).contains("is with Intune");
  }

  private static Map<Column, String> coManaged(Set<Workload> withIntune) {
    var flags = CapabilityFlags.of(CapabilityFlags.Base.CURRENT, withIntune);
    return Map.of(
        Column.MDM_ENROLLED, "true",
        Column.CO_MANAGEMENT_POLICY, "true",
        Column.CO_MANAGEMENT_FLAGS, Long.toString(flags.value()));
  }

  private String restsOn(Map<Column, String> facts) {
    estate.bring(estate.row(SampleEstate.FIRST_ID, "PC-1", facts));
    var site = new SiteAuthority(estate.site().version(), Map.of());
    return DeviceConditions.of(estate.find("PC-1"), site, mooring.clock.instant()).restsOn();
  }
}
