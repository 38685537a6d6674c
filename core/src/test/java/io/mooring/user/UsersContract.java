package io.mooring.user;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.inventory.EstateContract.gone;
import static io.mooring.inventory.EstateContract.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.cloud.EntraUser;
import io.mooring.cloud.EntraUserId;
import io.mooring.device.DeviceSummary;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.EstateContract;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import io.mooring.site.SiteKey;
import io.mooring.wire.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Users} must do, with {@link DirectoryUsers} beside them. */
public interface UsersContract extends EstateContract {

  String ANNA = "0a4cd3c5-7aa3-4b6e-9c2f-0f4a2f6f0001";

  Users users();

  DirectoryUsers directory();

  @Test
  default void whomADeviceNamesIsThereWithTheirDevicesAlone() {
    var here = tenant();
    var there = tenant();
    var site = attached(here, "PS1");
    put(
        owned(site, 1, "PC-B", "CONTOSO\\Anna", "contoso\\bob"),
        owned(site, 2, "PC-A", "contoso\\anna", null));
    put(owned(attached(there, "PS1"), 1, "PC-C", "CONTOSO\\Anna", null));

    assertThat(all(here, ""))
        .extracting(User::name)
        .containsExactly("contoso\\anna", "contoso\\bob");
    assertThat(all(here, "")).extracting(User::devices).containsExactly(2L, 1L);
    assertThat(names(here, "contoso\\anna")).containsExactly("PC-A", "PC-B");
    assertThat(all(there, "")).extracting(User::devices).containsExactly(1L);
    assertThat(users().find(Scope.all(tenant()), one(here, "contoso\\anna").id())).isEmpty();
  }

  @Test
  default void aSearchBeginsTheNameAPartOfItOrAnAccount() {
    var tenant = tenant();
    put(owned(attached(tenant, "PS1"), 1, "PC-1", "CONTOSO\\anna.keller", "anna_k@contoso.com"));

    for (var search : List.of("ANNA", "keller", "contoso\\anna", "anna_k@con", "k@contoso")) {
      assertThat(all(tenant, search)).as(search).isNotEmpty().doesNotHaveDuplicates();
    }
    for (var search : List.of("nna", "contoso\\keller", "%", "anna.kellers")) {
      assertThat(all(tenant, search)).as(search).isEmpty();
    }
  }

  @Test
  default void everyoneIsOnOnePageAndNobodyOnTwo() {
    var tenant = tenant();
    var site = attached(tenant, "PS1");
    put(
        IntStream.range(0, 25)
            .mapToObj(n -> owned(site, n + 1, "PC-" + n, "CONTOSO\\u" + n + ".u" + n, null))
            .toList());

    for (var search : List.of("", "u", "u1")) {
      var found = all(tenant, search);
      assertThat(found).as(search).hasSize("u1".equals(search) ? 11 : 25).doesNotHaveDuplicates();
    }
  }

  @Test
  default void severalAccountsAreOnePersonWhereEntraProvesIt() {
    var tenant = tenant();
    estateOfAnna(tenant, "CN=PC-1,OU=PCs,DC=corp,DC=contoso,DC=com");
    assertThat(all(tenant, "")).hasSize(2);
    var before = one(tenant, "contoso\\aberg").id();

    directory().put(tenant, List.of(anna("anna@contoso.com")));

    var anna = one(tenant, "berg");
    assertThat(all(tenant, "")).containsExactly(anna);
    assertThat(anna.name()).isEqualTo("Anna Berg");
    assertThat(anna.id().toString()).isEqualTo(ANNA);
    assertThat(anna.accounts())
        .extracting(Account::text)
        .containsExactly("anna@contoso.com", "contoso\\aberg");
    assertThat(anna.devices()).isEqualTo(2);
    assertThat(names(tenant, "anna")).containsExactly("PC-1", "PC-2");
    assertThat(users().find(Scope.all(tenant), before)).isEmpty();
    assertThat(users().owners(Scope.all(tenant), anna.accounts()).values()).containsOnly(anna.id());
  }

  @Test
  default void whomEntraForgetsIsAsManyAsTheAccountsAgain() {
    var tenant = tenant();
    estateOfAnna(tenant, "CN=PC-1,DC=corp,DC=contoso,DC=com");
    var before = all(tenant, "");
    directory().put(tenant, List.of(anna("anna@contoso.com")));
    assertThat(directory().ids(tenant)).extracting(UserId::toString).containsExactly(ANNA);

    directory().forget(tenant, directory().ids(tenant));

    assertThat(directory().ids(tenant)).isEmpty();
    assertThat(all(tenant, "")).isEqualTo(before);
    assertThat(all(tenant, "berg")).isEmpty();
  }

  @Test
  default void anAccountThatIsNoLongerTheUsersStandsForItself() {
    var tenant = tenant();
    estateOfAnna(tenant, "CN=PC-1,DC=corp,DC=contoso,DC=com");
    directory().put(tenant, List.of(anna("anna@contoso.com")));

    directory().put(tenant, List.of(anna("anna.other@contoso.com")));

    assertThat(all(tenant, ""))
        .extracting(User::name)
        .containsExactly("Anna Berg", "anna@contoso.com");
    assertThat(one(tenant, "anna@contoso").entra()).isNull();
    assertThat(one(tenant, "berg").devices()).isEqualTo(1);
  }

  @Test
  default void withoutProofTheyStayTwo() {
    var unnamed = tenant();
    estateOfAnna(unnamed, "CN=PC-1,OU=PCs");
    directory().put(unnamed, List.of(anna("anna@contoso.com")));
    assertThat(all(unnamed, "")).hasSize(2);

    var shared = tenant();
    estateOfAnna(shared, "CN=PC-1,DC=corp,DC=contoso,DC=com");
    put(placed(attached(shared, "PS2"), 9, "PC-9", "CONTOSO\\other", "DC=contoso,DC=net"));
    directory().put(shared, List.of(anna("anna@contoso.com")));
    assertThat(one(shared, "berg").accounts()).hasSize(1);
  }

  @Test
  default void aDeviceThatIsGoneNamesNobody() {
    var tenant = tenant();
    var site = attached(tenant, "PS1");
    var record = owned(site, 1, "PC-1", "CONTOSO\\anna", "anna@contoso.com");
    put(record);
    directory().put(tenant, List.of(anna("anna@contoso.com")));

    put(gone(record, MONDAY));

    assertThat(all(tenant, "")).extracting(User::name).containsExactly("Anna Berg");
    assertThat(one(tenant, "berg").devices()).isZero();
    assertThat(names(tenant, "berg")).isEmpty();
  }

  @Test
  default void aReaderOfOneSiteSeesWhomItsDevicesName() {
    var tenant = tenant();
    var mine = attached(tenant, "PS1");
    put(
        owned(mine, 1, "PC-1", "CONTOSO\\anna", null),
        owned(attached(tenant, "PS2"), 2, "PC-2", "CONTOSO\\anna", "CONTOSO\\bob"));
    directory().put(tenant, List.of(anna("carl@contoso.com")));
    var scope = new Scope(tenant, Set.of(mine.site().value()));

    var seen = users().page(scope, Wanted.all(null, 10)).items();

    assertThat(seen).extracting(User::name).containsExactly("contoso\\anna");
    assertThat(seen.getFirst().devices()).isEqualTo(1);
    var devices = users().devices(scope, seen.getFirst().id(), Wanted.all(null, 10), MONDAY);
    assertThat(devices.items()).extracting(DeviceSummary::name).containsExactly("PC-1");
  }

  private void estateOfAnna(TenantId tenant, String place) {
    put(placed(attached(tenant, "PS1"), 1, "PC-1", "CONTOSO\\ABerg", place));
    put(owned(attached(tenant, "PS3"), 2, "PC-2", "Anna@contoso.com", null));
  }

  private static EntraUser anna(String principalName) {
    return new EntraUser(
        new EntraUserId(ANNA),
        principalName,
        "Anna Berg",
        null,
        "Sales",
        true,
        "aberg",
        "Corp.Contoso.com");
  }

  private SourceRecord placed(SiteKey site, long id, String name, String user, String place) {
    return record(
        site,
        id,
        Map.of(
            Column.NAME,
            name,
            Column.LAST_LOGON_USER,
            user,
            Column.DOMAIN,
            "CONTOSO",
            Column.DISTINGUISHED_NAME,
            place));
  }

  private SourceRecord owned(
      SiteKey site, long id, String name, String primary, @Nullable String current) {
    var values = new HashMap<Column, String>();
    values.put(Column.NAME, name);
    values.put(Column.PRIMARY_USERS, primary + "\n" + name + "\\administrator");
    if (current != null) {
      values.put(Column.CURRENT_USER, current);
    }
    return record(site, id, values);
  }

  private User one(TenantId tenant, String search) {
    return all(tenant, search).getFirst();
  }

  private List<User> all(TenantId tenant, String search) {
    return pages(after -> users().page(Scope.all(tenant), new Wanted(search, after, 3)));
  }

  /** Of the first one found. */
  private List<String> names(TenantId tenant, String search) {
    var user = one(tenant, search);
    var devices =
        pages(after -> users().devices(Scope.all(tenant), user.id(), Wanted.all(after, 1), MONDAY));
    assertThat(devices).hasSize((int) user.devices());
    return devices.stream().map(DeviceSummary::name).toList();
  }

  /** Everything, page after page. */
  static <T> List<T> pages(Function<@Nullable Place, Paged<T>> list) {
    var all = new ArrayList<T>();
    @Nullable Place after = null;
    do {
      var page = list.apply(after);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }
}
