package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetadataTest {

  private static final String EDM = "http://docs.oasis-open.org/odata/ns/edm";

  private RunningSite site;

  @BeforeAll
  void start() {
    site = new RunningSite(200);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private Document metadata(String route) throws Exception {
    var answer = site.ask(route + "/$metadata");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static Map<String, Set<String>> declared(Document metadata) {
    var types = new HashMap<String, Set<String>>();
    var elements = metadata.getElementsByTagNameNS(EDM, "EntityType");
    for (var i = 0; i < elements.getLength(); i++) {
      var type = (Element) elements.item(i);
      var names = new TreeSet<String>();
      var properties = type.getElementsByTagNameNS(EDM, "Property");
      for (var p = 0; p < properties.getLength(); p++) {
        names.add(((Element) properties.item(p)).getAttribute("Name"));
      }
      types.put(type.getAttribute("Name"), names);
    }
    return types;
  }

  @ParameterizedTest
  @ValueSource(strings = {"wmi", "v1.0"})
  void every_column_of_every_class_is_declared(String route) throws Exception {
    var declared = declared(metadata(route));

    assertThat(site.value(route + "/").size()).isEqualTo(declared.size());
    for (var set : site.value(route)) {
      var name = set.path("name").asString();
      for (var row : site.value(route + "/" + name + "?$top=1")) {
        var columns = row.propertyNames().stream().filter(column -> !column.matches("[_@].*"));
        assertThat(columns).as(name).containsExactlyInAnyOrderElementsOf(declared.get(name));
      }
    }
  }

  @Test
  void keys_and_types_are_declared() throws Exception {
    var text = site.ask("wmi/$metadata").body();

    assertThat(text)
        .contains("<EntityType Name=\"SMS_R_System\"><Key><PropertyRef Name=\"ResourceId\"")
        .contains("<Property Name=\"CNIsOnline\" Type=\"Edm.Boolean\"")
        .contains("<Property Name=\"LastPolicyRequest\" Type=\"Edm.DateTimeOffset\"")
        .contains("<Action Name=\"InitiateClientOperation\"")
        .contains("<EntitySet Name=\"SMS_Collection\" EntityType=\"AdminService.SMS_Collection\"");
  }
}
