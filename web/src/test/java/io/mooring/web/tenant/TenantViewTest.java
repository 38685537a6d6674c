package io.mooring.web.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.SamplePeople;
import io.mooring.cloud.MdmAuthority;
import io.mooring.cloud.Organization;
import io.mooring.cloud.Word;
import io.mooring.site.SiteHealth.Trouble;
import io.mooring.subject.Subject;
import io.mooring.subject.SubjectState.Figures;
import io.mooring.subject.SubjectState.Trusted;
import io.mooring.web.shell.OnStage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantViewTest extends OnStage {

  @Test
  void anAuthorityThatIsNotSetSaysWhatToDoAndWhatIsReadHowOldItIs() {
    signedInAs(SamplePeople.READER);
    var now = mooring.clock.instant();
    var reading = cloud.subjects.take(person.tenant(), Subject.TENANT, now, now).orElseThrow();
    var word = new Word<>("unknown", MdmAuthority.NOT_SET);
    cloud.organizations.put(reading, List.of(new Organization("o-1", "Contoso", word)));
    cloud.subjects.trust(
        new Trusted(reading, now, new Figures(1, Duration.ofSeconds(1), 1, 0)), now);
    mooring.clock.advance(Duration.ofMinutes(3));

    navigate("tenant", TenantView.class);

    assertThat(page())
        .contains("How Contoso is set up", "Not set", "No device can be enrolled")
        .contains("3 minutes ago", "1 record in 1 second by 1 call.");
  }

  @Test
  void aMissingPermissionIsNamed() {
    signedInAs(SamplePeople.READER);
    var now = mooring.clock.instant();
    var reading = cloud.subjects.take(person.tenant(), Subject.TENANT, now, now).orElseThrow();
    cloud.subjects.doubt(
        reading, new Trouble("It needs Organization.Read.All.", "Grant it.", now), now);

    navigate("tenant", TenantView.class);

    assertThat(page())
        .contains("It has not been read yet.", "Not yet")
        .contains("It needs Organization.Read.All. Grant it.");
  }

  @Test
  void withoutAnyCloudItSaysHowToBegin() {
    navigate("tenant", TenantView.class);

    assertThat(page()).contains("Microsoft's cloud is not read", "docs/intune.md");
  }
}
