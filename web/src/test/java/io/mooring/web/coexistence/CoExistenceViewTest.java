package io.mooring.web.coexistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.coexistence.TextTable;
import io.mooring.mdm.MdmName;
import io.mooring.web.shell.OnStage;
import io.mooring.wire.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoExistenceViewTest extends OnStage {
  private static final String ENTRA = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";

  @BeforeEach
  void asAdministrator() {
    signedInAs(SamplePeople.ADMINISTRATOR);
  }

  @Test
  void withoutAListItSaysHowToBegin() {
    open();

    assertThat(page()).contains("No third-party MDM is known", "Export the enrolled devices");
  }

  @Test
  void aListThatIsBroughtShowsWhoCoExistsAndWhy() throws IOException {
    var estate = estate();
    estate.bring(estate.row(SampleEstate.FIRST_ID, "PC-A", Map.of(Column.ENTRA_DEVICE_ID, ENTRA)));
    var view = open();
    test(view.bring).click();
    var dialog = find(ImportDialog.class).single();
    dialog.name.setValue("Workspace ONE");

    var said =
        dialog.taken(
            "mdm.csv",
            file(
                "Name,Entra device id,Provider id,Enrolment type\nPC-A,"
                    + ENTRA
                    + ",AirWatchMDM,6\n"));

    assertThat(said).startsWith("Taken in: 1 device, of which 1 changed. Complete.");
    settle();
    assertThat(view.head.said())
        .isEqualTo("1 device has a ConfigMgr client and a third-party MDM.");
    var links = view.counts.getChildren().flatMap(Component::getChildren);
    assertThat(links.filter(Anchor.class::isInstance).map(link -> ((Anchor) link).getHref()))
        .containsExactly("devices?managementState=coExisting&mdm=Workspace+ONE+UEM");
    assertThat(test(view.grid).size()).isEqualTo(1);
    assertThat(page()).contains("Workspace ONE UEM", "mdm.csv", SamplePeople.ADMINISTRATOR.name());
  }

  @Test
  void whatIsWrongWithAListIsSaid() throws IOException {
    test(open().bring).click();
    var dialog = find(ImportDialog.class).single();
    dialog.name.setValue("Workspace ONE");

    assertThat(dialog.taken("mdm.csv", file("Serial,Last seen\nSN1,yesterday\n")))
        .startsWith("Nothing was taken in. Line 2, column 2 (Last seen): “yesterday”");
    assertThat(mooring.mdmLists.all(person)).isEmpty();
  }

  @Test
  void devicesThatAListLacksWaitForAPerson() {
    take(200);
    take(150);
    open();

    var panel = find(MissingPanel.class).single();
    assertThat(page())
        .contains("50 of 200 devices are no longer in its list.", "serial number sn199");
    test(panel.keep).click();
    assertThat(find(MissingPanel.class).all()).isEmpty();
  }

  @Test
  void whoMayNotManageIsNotAsked() {
    take(200);
    take(150);
    signedInAs(SamplePeople.HELPDESK);
    var view = open();

    assertThat(view.bring.isVisible()).isFalse();
    assertThat(page()).contains("Deciding takes the role Mooring.Administrator");
  }

  private void take(int devices) {
    var text =
        IntStream.range(0, devices)
            .mapToObj(number -> "\nSN" + number)
            .reduce("Serial number", String::concat);
    mooring.mdmLists.replace(
        SamplePeople.ADMINISTRATOR, new MdmName("SOTI"), "x.csv", new TextTable(text));
  }

  private static ByteArrayInputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private CoExistenceView open() {
    return open("co-existence", CoExistenceView.class);
  }
}
