package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTest {

  private static final int DEVICES = 300;

  private RunningSite site;

  @BeforeAll
  void start() {
    site = new RunningSite(DEVICES);
  }

  @AfterEach
  void whole() {
    site.control("DELETE", "faults", "");
  }

  @AfterAll
  void stop() {
    site.close();
  }

  /** Every value of a column, page after page as the links lead. */
  private List<String> follow(String path, String column) {
    var values = new ArrayList<String>();
    var next = path;
    while (!next.isEmpty()) {
      var page = site.get(next);
      page.path("value").forEach(row -> values.add(row.path(column).asString()));
      next = page.path("@odata.nextLink").asString("");
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource({
    "wmi/SMS_R_System,ResourceId",
    "wmi/SMS_CombinedDeviceResources,ResourceID",
    "wmi/SMS_CN_ClientStatus,ResourceID",
    "wmi/SMS_Client_ComanagementState,MachineId",
    "wmi/SMS_UserMachineRelationship,RelationshipResourceID",
    "wmi/SMS_G_System_OPERATING_SYSTEM,ResourceID",
    "v1.0/Device,MachineId"
  })
  void paging_by_key_finds_everything(String set, String key) {
    var seen = new ArrayList<Long>();
    long last = 0;
    while (true) {
      var filter = RunningSite.encoded(key + " gt " + last);
      var page =
          site.value(set + "?$filter=" + filter + "&$orderby=" + key + "&$top=37&$select=" + key);
      page.forEach(row -> seen.add(row.path(key).asLong()));
      if (page.isEmpty()) {
        break;
      }
      last = seen.getLast();
    }

    assertThat(seen).hasSize((int) site.count(set)).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000})
  void links_lead_through_everything(int pageSize) {
    var whole = follow("wmi/SMS_R_System", "Name");
    site.fault("{\"pageSize\": %d}".formatted(pageSize));

    assertThat(site.value("wmi/SMS_R_System").size()).isEqualTo(Math.min(pageSize, DEVICES));
    assertThat(follow("wmi/SMS_R_System", "Name")).hasSize(DEVICES).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wmi/SMS_CombinedDeviceResources?$orderby=Name%20desc",
        "wmi/SMS_CombinedDeviceResources?$orderby=CoManaged",
        "wmi/SMS_CombinedDeviceResources?$orderby=ResourceID%20desc",
        "wmi/SMS_CombinedDeviceResources?$orderby=CoManaged,Name&$skip=11",
        "wmi/SMS_CombinedDeviceResources?$filter=CoManaged%20eq%201&$select=Name",
        "wmi/SMS_CombinedDeviceResources?$skip=13&$top=45",
        "wmi/SMS_FullCollectionMembership?$filter=CollectionID%20eq%20'SMSDM003'",
        "wmi/SMS_FullCollectionMembership?$orderby=ResourceID%20desc",
        "wmi/SMS_FullCollectionMembership?$orderby=ResourceID,CollectionID%20desc",
        "v1.0/Device?$orderby=Name"
      })
  void links_keep_filter_order_and_the_rest(String path) {
    var whole = follow(path, "Name");
    site.fault("{\"pageSize\": 7}");

    assertThat(follow(path, "Name")).isNotEmpty().isEqualTo(whole);
  }

  @Test
  void a_full_last_page_has_no_link() {
    site.fault("{\"pageSize\": %d}".formatted(DEVICES));

    assertThat(site.get("wmi/SMS_R_System").has("@odata.nextLink")).isFalse();
    assertThat(site.get("wmi/SMS_R_System?$top=5").has("@odata.nextLink")).isFalse();
  }

  @Test
  void every_membership_comes_once() {
    site.fault("{\"pageSize\": 100}");
    var pairs = new ArrayList<String>();
    var next = "wmi/SMS_FullCollectionMembership";
    while (!next.isEmpty()) {
      var page = site.get(next);
      page.path("value").forEach(row -> pairs.add(row.path("@odata.etag").asString()));
      next = page.path("@odata.nextLink").asString("");
    }

    assertThat(pairs).hasSize((int) site.count("wmi/SMS_FullCollectionMembership"));
    assertThat(new HashSet<>(pairs)).hasSameSizeAs(pairs);
  }

  @Test
  void members_agree_with_the_collections_count() {
    for (var collection : site.value("wmi/SMS_Collection")) {
      var id = collection.path("CollectionID").asString();
      var filter = RunningSite.encoded("CollectionID eq '" + id + "'");

      assertThat(site.ask("wmi/SMS_FullCollectionMembership/$count?$filter=" + filter).body())
          .isEqualTo(collection.path("MemberCount").asString());
    }
  }
}
