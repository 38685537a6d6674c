package io.mooring.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.net.Route;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteSignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SettingsFileTest {

  @TempDir private Path folder;
  private Settings settings;
  private Path file;

  @BeforeEach
  void enrolled() {
    file = folder.resolve("connector.properties");
    settings =
        new Settings(
            new Settings.Enrolled("c1", "s1", "Contoso = \\ 1\nx", "PS1", "5.00.9141.1000"),
            new Settings.PortalAt(
                Address.of("https://mooring.contoso.com"), null, new Route.OfMachine()),
            new Settings.SiteAt(
                new SiteAccess(
                    List.of(Address.of("https://cm01.contoso.com:8443/").uri()),
                    new TrustFile(folder.resolve("root.pem"), null),
                    new SiteSignIn.None(),
                    null),
                1_000),
            Intervals.USUAL);
  }

  @Test
  void readsWhatItWrote() throws Exception {
    SettingsFile.write(folder, settings);

    var read = SettingsFile.read(folder);

    assertThat(read.portal()).isEqualTo(settings.portal());
    assertThat(read.site()).isEqualTo(settings.site());
    assertThat(read.intervals()).isEqualTo(settings.intervals());
    assertThat(read.enrolled().siteName()).isEqualTo("Contoso = \\ 1 x");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void peopleMayChangeIntervals() throws Exception {
    SettingsFile.write(folder, settings);
    change("sync.hot=PT5M", "sync.hot = PT1M");

    assertThat(SettingsFile.read(folder).intervals().hot()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aSettingOfAnEarlierVersionIsPassedOver() throws Exception {
    SettingsFile.write(folder, settings);
    change("watch.every=", "watch.longest=PT2H\nwatch.every=");

    assertThat(SettingsFile.read(folder).intervals()).isEqualTo(Intervals.USUAL);
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() throws IOException {
    SettingsFile.write(folder, settings);
    change("sync.hot=PT5M", "sync.hot=soon");
    change("site.page-size=1000", "site.page-size=0");
    change("site.authentication=none", "site.authentication=basic");
    change("portal.url=https", "portal.url=http");
    change("watch.every", "watch.evry");

    assertThatThrownBy(() -> SettingsFile.read(folder))
        .hasMessageContainingAll(
            "sync.hot", "site.page-size", "site.authentication", "portal.url", "watch.evry");
  }

  @Test
  void withoutAnEnrolmentItSaysHowToBegin() {
    assertThatThrownBy(() -> SettingsFile.read(folder)).hasMessageContaining("begin with");
  }

  private void change(String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }
}
