package io.mooring.web.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.mooring.SampleEstate;
import io.mooring.access.SamplePeople;
import io.mooring.cloud.EntraUser;
import io.mooring.cloud.EntraUserId;
import io.mooring.device.DeviceSummary;
import io.mooring.user.User;
import io.mooring.web.parts.PagedGrid;
import io.mooring.web.shell.OnStage;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsersViewTest extends OnStage {

  private static final long ID = SampleEstate.FIRST_ID;

  private final SampleEstate estate = estate();

  @Test
  void listsWhomDevicesAndEntraName() {
    bring(ID, "PC-1", "CONTOSO\\bob");
    known("Anna Berg", "anna@contoso.com");

    var view = open("users", UsersView.class);

    assertThat(names(view)).containsExactly("Anna Berg", "contoso\\bob");
    assertThat(names(open("users?search=CONTOSO%5Cb", UsersView.class)))
        .containsExactly("contoso\\bob");
    assertThat(page()).doesNotContain("Nobody found");
    open("users?search=carl", UsersView.class);
    assertThat(page()).contains("Nobody found");
  }

  @Test
  void saysFromWhereTheyComeWhereThereAreNone() {
    open("users", UsersView.class);

    assertThat(page()).contains("No users yet");
  }

  @Test
  void aPersonsDevicesAreTheirPages() {
    bring(ID, "PC-1", "CONTOSO\\bob");
    bring(ID + 1, "PC-2", "CONTOSO\\bob");
    bring(ID + 2, "PC-3", "CONTOSO\\carl");

    open("devices/" + estate.find("PC-1").id(), Component.class);
    var link = link("contoso\\bob");
    open(link, UserView.class);

    assertThat(page()).contains("2 devices", "Known from devices alone");
    var devices = devices();
    assertThat(devices).containsExactly("PC-1", "PC-2");
  }

  @Test
  void aPersonWhoIsNotThereIsSaidSo() {
    open("users/nobody", UserView.class);

    assertThat(page()).contains("There is no such user");
  }

  private String link(String text) {
    return find(Anchor.class).all().stream()
        .filter(anchor -> anchor.getText().equals(text))
        .findFirst()
        .orElseThrow()
        .getHref();
  }

  private void bring(long id, String name, String user) {
    estate.bring(estate.row(id, name, Map.of(Column.PRIMARY_USERS, user)));
  }

  private void known(String name, String principalName) {
    var user =
        new EntraUser(
            new EntraUserId("0a4cd3c5-7aa3-4b6e-9c2f-0f4a2f6f0001"),
            principalName,
            name,
            null,
            null,
            true,
            null,
            null);
    mooring.users.put(SamplePeople.HELPDESK.tenant(), List.of(user));
  }

  private static List<String> names(UsersView view) {
    return view.list.grid().getLazyDataView().getItems().map(User::name).toList();
  }

  @SuppressWarnings("unchecked") // the one table of these pages lists devices
  private List<String> devices() {
    var table = (PagedGrid<DeviceSummary>) find(PagedGrid.class).single();
    return table.getGenericDataView().getItems().map(DeviceSummary::name).toList();
  }
}
