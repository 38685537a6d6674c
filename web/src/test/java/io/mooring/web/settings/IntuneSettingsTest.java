package io.mooring.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class IntuneSettingsTest {

  private static final String TENANT = "3f6c1a52-9a3e-4a6e-9d44-0b7b9b6f2a10";
  private static final String GRAPH = "https://graph.microsoft.com";

  @Test
  void saysAllThatIsWrongAtOnce() {
    assertThatThrownBy(
            () -> new IntuneSettings("contoso", "", " ", "http://graph.contoso.com", "ftp://x", ""))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContainingAll(
            "mooring.intune.tenant must be the tenant's id",
            "mooring.intune.client-id is empty",
            "mooring.intune.client-secret is empty",
            "mooring.intune.graph must be a web address that begins with https://",
            "mooring.intune.token must be");
  }

  @Test
  void aSecretWithoutATenantIsForgetfulness() {
    assertThatThrownBy(() -> new IntuneSettings("", "app", "secret", GRAPH, "", ""))
        .hasMessageContaining("mooring.intune.tenant is empty");
  }

  @Test
  void withoutATenantNothingIsRead() {
    assertThat(new IntuneSettings("", "", "", GRAPH, "", "").there()).isFalse();
  }

  @Test
  void tokensComeFromTheTenantUnlessToldOtherwise() {
    var settings = new IntuneSettings(TENANT, "app", "s3cret", GRAPH, "", "");

    assertThat(settings.tokenAddress())
        .isEqualTo(
            URI.create("https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/token"));
    assertThat(settings.scopeAsked()).isEqualTo("https://graph.microsoft.com/.default");
    assertThat(settings.toString()).doesNotContain("s3cret");
    assertThat(
            new IntuneSettings(TENANT, "app", "s", "http://localhost:1", "http://localhost:2/t", "")
                .tokenAddress())
        .isEqualTo(URI.create("http://localhost:2/t"));
  }
}
