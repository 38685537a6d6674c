package io.mooring.connector.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetadataReaderTest {

  @Test
  void findsPropertiesWhateverTheirCaseAndThoseOfTheBase() throws SiteException {
    var metadata =
        read(
            """
            <edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">
             <edmx:DataServices><Schema xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EntityType Name="SMS_Resource"><Property Name="ResourceId" Type="Edm.Int64"/></EntityType>
              <EntityType Name="SMS_R_System" BaseType="AdminService.SMS_Resource">
               <Property Name="IPAddresses" Type="Collection(Edm.String)"/></EntityType>
              <Action Name="Clear"><Parameter Name="Id" Type="Edm.Int32"/></Action>
              <EntityContainer Name="Container">
               <EntitySet Name="Systems" EntityType="AdminService.SMS_R_System"/></EntityContainer>
             </Schema></edmx:DataServices></edmx:Edmx>\
            """);

    assertThat(metadata.property("SMS_R_System", "ResourceID")).contains("ResourceId");
    assertThat(metadata.hasAll("Systems", List.of("resourceid", "ipaddresses"))).isTrue();
    assertThat(metadata.property("SMS_R_System", "Id")).isEmpty();
    assertThat(metadata.has("SMS_G_System_DISK")).isFalse();
  }

  @Test
  void whatIsNoXmlIsSaidSo() {
    assertThatThrownBy(() -> read("{}")).hasMessageContaining("no XML");
  }

  @Test
  void aDoctypeIsNotFollowed() {
    var text = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a Name=\"&b;\"/>";

    assertThatThrownBy(() -> read(text)).isInstanceOf(SiteException.class);
  }

  private static Metadata read(String edmx) throws SiteException {
    return MetadataReader.read(edmx.getBytes(StandardCharsets.UTF_8));
  }
}
