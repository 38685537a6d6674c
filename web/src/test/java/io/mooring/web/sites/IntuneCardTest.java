package io.mooring.web.sites;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.mooring.access.Person;
import io.mooring.access.SamplePeople;
import io.mooring.device.ManagementAgent;
import io.mooring.inventory.FakeIntune;
import io.mooring.inventory.IntuneReading;
import io.mooring.inventory.IntuneSource;
import io.mooring.site.SiteKey;
import io.mooring.web.settings.IntuneSettings;
import io.mooring.web.shell.OnStage;
import org.junit.jupiter.api.Test;

class IntuneCardTest extends OnStage {

  private final SiteKey key = SiteKey.intune(SamplePeople.ADMINISTRATOR.tenant());

  private IntuneCard card() {
    return find(SitesView.class).single().intune;
  }

  /** Intune was read once. */
  private void open(Person as) {
    signedInAs(as);
    var intune = new FakeIntune(mooring.clock);
    intune.has(FakeIntune.windows("1", null, ManagementAgent.MDM));
    var source = new IntuneSource(key.tenant(), mooring.sites, mooring.transactions, mooring.clock);
    new IntuneReading(source, intune, mooring.records, mooring.inlet, mooring.passes, mooring.clock)
        .readDue();
    navigate("sites", SitesView.class);
  }

  @Test
  void whatNobodyReadsAnyMoreCanBeLetGo() {
    open(SamplePeople.ADMINISTRATOR);

    test(card().stop).click();
    assertThat(mooring.records.heldCount(key)).as("not before it is confirmed").isEqualTo(1);
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(mooring.records.heldCount(key)).isZero();
    assertThat(card().isVisible()).isFalse();
  }

  @Test
  void whatIsReadIsStoppedByItsSettings() {
    var tenant = key.tenant().value().toString();
    use(new IntuneSettings(tenant, "app", "secret", "https://graph.microsoft.com", "", ""));
    open(SamplePeople.ADMINISTRATOR);

    assertThat(card().isVisible()).isTrue();
    assertThat(card().stop.isVisible()).isFalse();
  }

  @Test
  void onlyWhoManagesSitesMayStop() {
    open(SamplePeople.HELPDESK);

    assertThat(card().stop.isVisible()).isFalse();
  }
}
