package io.mooring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.PersonId;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.Note;
import io.mooring.protection.ProtectionRule;
import io.mooring.site.AttachedSite;
import io.mooring.site.RestartNotice;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.site.SiteName;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of an older release, with texts that would be given otherwise today. */
class VisibleTest {

  private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
  private static final TenantId TENANT = new TenantId(new UUID(1, 1));

  @ParameterizedTest
  @CsvSource({
    "Plant\u00a0North, Plant North",
    "Kiosk\ufe0f, Kiosk",
    "Pla\u200bnt, Plant",
    "'Plant\u3000', Plant",
    "'\u200b', (nothing visible)",
    "'\u00a0\u2800', (nothing visible)",
  })
  void noRowIsRefusedForItsText(String kept, String shown) {
    assertThat(site(kept).name().value()).isEqualTo(shown);
    assertThat(note(kept).text()).isEqualTo(shown);
    assertThat(rule(kept).name()).isEqualTo(shown);
  }

  private static AttachedSite site(String name) {
    var key = new SiteKey(TENANT, new SiteId(new UUID(1, 2)));
    var row =
        SiteRow.of(
            new AttachedSite(
                key,
                new SiteName("Plant"),
                null,
                null,
                null,
                MONDAY,
                null,
                0,
                0,
                RestartNotice.DEFAULT));
    row.name = name;
    return row.toSite();
  }

  private static Note note(String text) {
    var author = new PersonId(TENANT, new UUID(1, 3));
    var device = new DeviceId(new UUID(1, 4));
    var row = NoteRow.of(new Note(new UUID(1, 5), device, author, "Anna", MONDAY, "Plain"));
    row.text = text;
    return row.toNote();
  }

  private static ProtectionRule rule(String name) {
    var row = ProtectionRuleRow.of(TENANT, ProtectionRule.STANDARD.getFirst());
    row.name = name;
    return row.toRule();
  }
}
