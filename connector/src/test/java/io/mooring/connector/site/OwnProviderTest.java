package io.mooring.connector.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.SiteTable;
import io.mooring.connector.testing.TestSite;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same number is another device at another site: a provider of one is not asked at all. */
class OwnProviderTest {

  private static final String MINE = "PS1";
  private static final String FOREIGN = "XX2";

  private final TestSite preferred = new TestSite();
  private final TestSite other = new TestSite();
  private final SettableClock clock = new SettableClock();
  private final Site site = new Providers(List.of(own(preferred), own(other)), clock);

  @BeforeEach
  void fill() {
    lead(preferred, MINE);
    lead(other, FOREIGN);
    for (var each : List.of(preferred, other)) {
      each.table("SMS_R_System", "ResourceId").add(16_777_216);
      each.methods = (_, _) -> new TestSite.Reply(201, "{}");
    }
  }

  @AfterEach
  void close() {
    preferred.close();
    other.close();
  }

  @Test
  void aFallbackOfAnotherSiteIsAskedWhoItIsAndNothingElse() {
    preferred.leave();

    assertAway(() -> site.call("Do", Map.of()));
    assertAway(() -> site.count("SMS_R_System", null));
    assertAway(() -> site.byKey("SMS_R_System", 16_777_216));

    assertThat(other.posts).isEmpty();
    assertThat(other.requests).isNotEmpty().allMatch(asked -> asked.startsWith("GET SMS_Site?"));
  }

  @Test
  void aNameThatLeadsElsewhereSinceTheLastReadGetsNoOrder() throws SiteException {
    site.count("SMS_R_System", null);
    lead(preferred, FOREIGN);

    assertRefused(() -> site.call("Do", Map.of()));

    assertThat(preferred.posts).isEmpty();
    assertThat(other.posts).isEmpty();
  }

  @Test
  void aNameThatLeadsElsewhereIsNotReadForLong() throws SiteException {
    site.count("SMS_R_System", null);
    lead(preferred, FOREIGN);
    clock.pass(OwnProvider.BELIEVED);

    assertRefused(() -> site.count("SMS_R_System", null));
  }

  @Test
  void aFallbackOfTheSiteTakesOverFromAnotherSite() throws SiteException {
    lead(preferred, FOREIGN);
    lead(other, MINE);

    assertThat(site.call("Do", Map.of()).isSuccess()).isTrue();

    assertThat(preferred.posts).isEmpty();
    assertThat(other.posts).hasSize(1);
  }

  @Test
  void theCentralSiteSpeaksForItsPrimaries() throws SiteException {
    preferred.leave();
    sites(other).add("CAS", 4).add(MINE, 2).add("PS9", 2);

    assertThat(site.identity().code()).isEqualTo(MINE);
    assertThat(site.call("Do", Map.of()).isSuccess()).isTrue();
  }

  @Test
  void aPrimaryDoesNotSpeakForItsSecondaries() {
    preferred.leave();
    sites(other).add(FOREIGN, 2).add(MINE, 1);

    assertAway(site::identity);
  }

  @Test
  void aCallThatAFailedQuestionPreventedWasNotMade() {
    preferred.fault = (_, _) -> new TestSite.Reply(500, "");
    other.leave();

    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> site.call("Do", Map.of()))
        .returns(true, SiteException::isNothingSent);

    assertThat(preferred.posts).isEmpty();
  }

  @Test
  void beforeTheEnrolmentAnySiteWillDo() throws SiteException {
    var any = new OwnProvider(other.client(clock), null, clock);

    assertThat(any.identity().code()).isEqualTo(FOREIGN);
  }

  private OwnProvider own(TestSite provider) {
    return new OwnProvider(provider.client(clock), MINE, clock);
  }

  private static void lead(TestSite provider, String code) {
    sites(provider).add(code, 2);
  }

  private static SiteTable sites(TestSite provider) {
    return provider.table("SMS_Site", "SiteCode", "Type");
  }

  /** What should be mended is the preferred one. */
  private static void assertAway(ThrowingCallable question) {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(question)
        .returns(SiteTrouble.NO_ANSWER, SiteException::trouble);
  }

  private static void assertRefused(ThrowingCallable question) {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(question)
        .returns(SiteTrouble.OTHER_SITE, SiteException::trouble)
        .withMessageContaining("enrolled for PS1");
  }
}
