package io.mooring.web.shell;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.access.Person;
import io.mooring.access.SamplePeople;
import io.mooring.board.Boards;
import io.mooring.coexistence.CoExistingDevices;
import io.mooring.inventory.SetAsideRows;
import io.mooring.site.KeyChange;
import io.mooring.web.api.DeviceCsv;
import io.mooring.web.coexistence.ListDesk;
import io.mooring.web.comanagement.SliderDesks;
import io.mooring.web.devices.Surroundings;
import io.mooring.web.settings.IntuneSettings;
import io.mooring.web.settings.PortalSettings;
import io.mooring.web.signin.CurrentPerson;
import io.mooring.web.sites.SiteDesks;
import io.mooring.web.sites.SitesInNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole console on fakes in memory, without a browser: for tests of its pages. */
@ViewPackages(
    packages = {
      "io.mooring.web.shell",
      "io.mooring.web.overview",
      "io.mooring.web.devices",
      "io.mooring.web.sites",
      "io.mooring.web.comanagement",
  private List<Object> coExistence() {
    return List.of(
        mooring.mdmLists,
        mooring.departing,
        new CoExistingDevices(mooring.devices, mooring.clock),
        new ListDesk(mooring.mdmLists));
