package io.mooring.web.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceSort;
import io.mooring.device.Facet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListAddressTest {

  @Test
  void whatAnAddressSaysIsReadBack() {
    var address =
        new ListAddress(
            DeviceFilter.search("anna k")
                .with(Facet.RELEASE, Set.of("Windows 11 24H2", "Windows 10 22H2"))
                .with(Facet.SITE, Set.of("PS1")),
            new DeviceOrder(DeviceSort.LAST_ACTIVE, true));

    var query = QueryParameters.fromString(address.query().getQueryString());

    assertThat(ListAddress.of(query)).isEqualTo(address);
  }

  @Test
  void thePlainListHasAPlainAddress() {
    assertThat(ListAddress.PLAIN.text()).isEqualTo("devices");
  }

  @Test
  void anAddressThatMakesNoSenseShowsTheListAllTheSame() {
    var query = QueryParameters.fromString("sort=colour&unknown=1&q=" + "x".repeat(300));

    var address = ListAddress.of(query);

    assertThat(address.order()).isEqualTo(DeviceOrder.BY_MATCH);
    assertThat(address.filter().search()).hasSize(200);
  }
}
