package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OptionsTest {

  private static final String DEVICES = "wmi/SMS_CombinedDeviceResources";

  private RunningSite site;
  private List<JsonNode> all;

  @BeforeAll
  void start() {
    site = new RunningSite(1000);
    all = rows("");
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private List<JsonNode> rows(String query) {
    return list(site.value(DEVICES + query));
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private List<JsonNode> filtered(String filter) {
    return rows("?$filter=" + RunningSite.encoded(filter));
  }

  private static List<String> names(List<JsonNode> rows) {
    return rows.stream().map(row -> row.path("Name").asString()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CNIsOnline eq true | not CNIsOnline ne true",
        "startswith(Name,'LON-') eq true | startswith(Name,'lon-')",
        "endswith(Name,'7') eq true | not (not endswith(Name,'7'))",
        "contains(Name,'-LT-') | contains(Name,'-lt-') eq true",
        "CoManaged eq 1 and CNIsOnline eq true | CNIsOnline eq true and CoManaged eq 1",
        "CoManaged eq 1 or IsClient eq false and Name eq 'X' | CoManaged eq 1 or (IsClient eq false and Name eq 'X')",
        "PrimaryUser ne null | not (PrimaryUser eq null)",
        "ClientState gt 0 | ClientState ge 1",
        "ClientState lt 1 | ClientState le 0",
        "0 lt ClientState | ClientState gt 0",
        "LastPolicyRequest lt 2026-09-01T00:00:00Z | LastPolicyRequest le 2026-08-31T23:59:59.999Z"
      })
  void filters_that_mean_the_same_give_the_same(String one, String other) {
    var rows = filtered(one);

    assertThat(rows).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(names(rows)).isEqualTo(names(filtered(other)));
    assertThat(site.count(DEVICES)).isEqualTo(all.size());
    assertThat(
            Long.parseLong(
                site.ask(DEVICES + "/$count?$filter=" + RunningSite.encoded(one)).body()))
        .isEqualTo(rows.size());
  }

  @Test
  void a_filter_gives_exactly_what_it_says() {
    var expected = all.stream().filter(row -> row.path("CNIsOnline").asBoolean(false)).toList();

    assertThat(names(filtered("CNIsOnline eq true"))).isEqualTo(names(expected));
  }

  @Test
  void a_quote_in_a_text_is_doubled() {
    assertThat(filtered("PrimaryUser eq 'O''Brien'")).isEmpty();
    assertThat(filtered("Name eq '" + all.get(7).path("Name").asString() + "'")).isNotEmpty();
  }

  @Test
  void a_lambda_looks_into_arrays() {
    var system = site.value("wmi/SMS_R_System?$top=1").path(0);
    var mac = system.path("MACAddresses").path(0).asString();
    var filter = RunningSite.encoded("MACAddresses/any(m: m eq '" + mac + "')");

    assertThat(site.value("wmi/SMS_R_System?$filter=" + filter).path(0).path("ResourceId"))
        .isEqualTo(system.path("ResourceId"));
    assertThat(site.value("wmi/SMS_R_System?$filter=SMSInstalledSites/any()&$top=2").size())
        .isEqualTo(2);
  }

  @Test
  void select_gives_the_columns_asked_for() {
    var row = rows("?$select=Name,resourceid&$top=1").getFirst();

    assertThat(row.propertyNames().stream().filter(name -> !name.matches("[_@].*")))
        .containsExactly("Name", "ResourceID");
  }

  @Test
  void rows_are_ordered_by_several_columns() {
    var order = "?$orderby=ClientState%20desc,Name%20asc&$select=ClientState,Name";
    var sorted = rows(order);
    var states = sorted.stream().map(row -> row.path("ClientState").asInt(-1)).toList();

    assertThat(states).isSortedAccordingTo((one, other) -> other - one);
    assertThat(names(rows(order + "&$top=5"))).isEqualTo(names(sorted.subList(0, 5)));
    assertThat(names(rows(order + "&$top=5&$skip=5"))).isEqualTo(names(sorted.subList(5, 10)));
  }

  @Test
  void rows_that_are_equal_stay_in_the_order_of_their_keys() {
    var managed = all.stream().filter(row -> row.path("CoManaged").asInt() == 0).toList();

    assertThat(names(rows("?$orderby=CoManaged").subList(0, managed.size())))
        .isEqualTo(names(managed));
  }

  @Test
  void key_order_runs_both_ways() {
    var backwards = rows("?$orderby=ResourceID%20desc");

    assertThat(names(backwards.reversed())).isEqualTo(names(all));
    assertThat(names(rows("?$skip=990&$orderby=ResourceID")))
        .isEqualTo(names(all.subList(990, 1000)));
  }

  @ParameterizedTest
  @CsvSource({
    "ResourceID lt ID,0,500", "ResourceID le ID,0,501", "ResourceID gt ID,501,1000",
    "ResourceID ge ID,500,1000", "ResourceID eq ID,500,501", "ID gt ResourceID,0,500",
    "ResourceID ge ID and ResourceID le ID,500,501", "ResourceID lt ID and ResourceID gt ID,0,0"
  })
  void a_bound_on_the_key_cuts_exactly_there(String filter, int from, int to) {
    var middle = all.get(500).path("ResourceID").asString();

    assertThat(
            names(
                filtered(filter.replace("ID", middle).replace("Resource" + middle, "ResourceID"))))
        .isEqualTo(names(all.subList(from, to)));
  }

  @Test
  void top_zero_is_an_empty_list() {
    assertThat(rows("?$top=0")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$count=true",
        "$inlinecount=allpages",
        "$apply=groupby((Name))",
        "$expand=Collection",
        "$search=x",
        "$format=json",
        "$skiptoken=x",
        "$skiptoken=n5",
        "$unknown=1",
        "filter=Name",
        "top=5",
        "$top=-1",
        "$top=x",
        "$top=",
        "$skip=-1",
        "$top=1&$top=2",
        "$select=Nothing",
        "$select=Name,,",
        "$select=",
        "$orderby=Nothing",
        "$orderby=Name%20up",
        "$orderby=",
        "$orderby=Name,",
        "$filter=",
        "$filter=Nothing%20eq%201",
        "$filter=Name",
        "$filter=Name%20eq",
        "$filter=Name%20eq%20'x",
        "$filter=Name%20like%20'x'",
        "$filter=(Name%20eq%20'x'",
        "$filter=Name%20eq%20'x')",
        "$filter=Name%20eq%201",
        "$filter=ResourceID%20eq%20'1'",
        "$filter=CNIsOnline%20eq%201",
        "$filter=CoManaged%20eq%20true",
        "$filter=Name%20EQ%20'x'",
        "$filter=length(Name)%20gt%201",
        "$filter=startswith(Name)",
        "$filter=startswith(Name,1)",
        "$filter=Name/any(n:%20n%20eq%20'x')",
        "$filter=Name%20eq%20'x'%20and",
        "$filter=LastDDR%20gt%20'2026-09-01T00:00:00Z'",
        "$filter=LastDDR%20gt%202026-13-41T00:00:00Z",
        "$filter=ResourceID%20gt%2099999999999999999999",
        "$filter=1%20eq",
        "$filter=not",
        "$filter=Name%20eq%20'x';drop",
        "$filter=ResourceID%20gt%201%20ResourceID%20lt%205",
        "&",
        "$top=1&",
        "$filter=%25zz%20"
      })
  void what_is_not_understood_is_400_with_a_message(String query) {
    var answer = site.ask(DEVICES + "?" + query);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(RunningSite.json(answer).path("error").path("message").asString()).isNotBlank();
  }

  @Test
  void a_filter_of_many_parentheses_is_refused_and_a_long_one_is_not() {
    var deep = "(".repeat(5000) + "IsClient" + ")".repeat(5000);
    var wide = "ResourceID eq 1" + " or ResourceID eq 2".repeat(300);

    assertThat(site.ask(DEVICES + "?$filter=" + deep).statusCode()).isEqualTo(400);
    assertThat(filtered(wide)).isEmpty();
  }

  @Test
  void the_versioned_route_is_exact_about_columns() {
    assertThat(site.ask("v1.0/Device?$filter=name%20eq%20'x'").statusCode()).isEqualTo(400);
    assertThat(site.ask("v1.0/Device?$filter=Name%20eq%20'x'").statusCode()).isEqualTo(200);
  }

  @Test
  void a_count_takes_a_filter_and_nothing_else() {
    assertThat(site.ask(DEVICES + "/$count?$top=1").statusCode()).isEqualTo(400);
    assertThat(site.ask(DEVICES + "/$count").body()).isEqualTo("1000");
  }
}
