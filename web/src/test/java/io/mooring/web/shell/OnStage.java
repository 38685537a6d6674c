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
      "io.mooring.web.coexistence",
      "io.mooring.web.users",
      "io.mooring.web.apps",
      "io.mooring.web.duplicates",
      "io.mooring.web.protection",
      "io.mooring.web.audit",
      "io.mooring.web.tenant",
      "io.mooring.web.autopilot",
      "io.mooring.web.conditionalaccess",
      "io.mooring.web.estatehealth",
      "io.mooring.web.tokens"
    })
public abstract class OnStage extends BrowserlessTest {

  private static @Nullable OnStage playing;

  protected final InMemoryMooring mooring = new InMemoryMooring();
  protected final LiveInTest live = new LiveInTest();
  protected final CloudOnStage cloud = new CloudOnStage(mooring);
  protected Person person = SamplePeople.HELPDESK;
  final CurrentPerson current = () -> person;
  private final List<Object> props = new ArrayList<>();

  protected OnStage() {
    playing = this;
    mooring.changes.passOnTo(live::happened);
    var settings = settings();
    props.addAll(
        List.of(
            current,
            live,
            settings,
            new IntuneSettings("", "", "", "https://graph.microsoft.com", "", ""),
            mooring.clock,
            mooring.directory,
            new Boards(mooring.devices, mooring.clock),
            mooring.actions,
            mooring.protection,
            mooring.duplicates,
            mooring.deciding,
            mooring.attachment,
            mooring.authorities,
            mooring.boards,
            new SliderDesks(mooring.attachment, mooring.attestation, mooring.clock),
            mooring.userDirectory,
            mooring.appDirectory,
            around(),
            new SiteDesks(
                mooring.attachment,
                mooring.departing,
                mooring.detachment,
                new SetAsideRows(mooring.records),
                new KeyChange(mooring.commandKey, mooring.auditLog, mooring.transactions),
                settings,
                mooring.clock),
            mooring.auditLog,
            mooring.tokens,
            new DeviceCsv(mooring.directory),
            new SitesInNeed(mooring.attachment, mooring.clock),
            new AuthenticationContext()));
    props.addAll(coExistence());
    props.addAll(cloud.props());
  }

  private List<Object> coExistence() {
    return List.of(
        mooring.mdmLists,
        mooring.departing,
        new CoExistingDevices(mooring.devices, mooring.clock),
        new ListDesk(mooring.mdmLists));
  }

  private static PortalSettings settings() {
    return new PortalSettings(
        "unused",
        "https://mooring.example.test",
        new PortalSettings.DatabaseAt(null, null, null, null, null),
        new PortalSettings.Demo(null, null));
  }

  private Surroundings around() {
    return new Surroundings(mooring.protection, mooring.userDirectory, mooring.appDirectory);
  }

  /** Puts something of the test's own before what the stage has. */
  protected final void use(Object prop) {
    props.addFirst(prop);
  }

  protected final SampleEstate estate() {
    return new SampleEstate(mooring, SamplePeople.ADMINISTRATOR);
  }

  static OnStage current() {
    return Objects.requireNonNull(playing);
  }

  Object props(Class<?> type) {
    return props.stream().filter(type::isInstance).findFirst().orElseThrow();
  }

  @Override
  protected Set<Class<?>> lookupServices() {
    return Set.of(StageInstantiator.Factory.class);
  }

  /** Opens an address, its query included, and returns the page that it leads to. */
  protected final <T extends Component> T open(String address, Class<T> page) {
    var parts = address.split("\\?", 2);
    var query = parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]);
    UI.getCurrent().navigate(parts[0], query);
    return page.cast(getCurrentView());
  }

  /** Comes in anew, as somebody else. */
  protected final void signedInAs(Person somebody) {
    person = somebody;
    cleanVaadinEnvironment();
    initVaadinEnvironment();
  }

  /** Lets what was told to the page in the background happen. */
  protected static void settle() {
    MockVaadin.clientRoundtrip();
  }

  /** Everything that a component says, in the order of the page. */
  protected static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  /** What a reader of the current page reads. */
  protected final String page() {
    return text((Component) getCurrentView());
  }
}
