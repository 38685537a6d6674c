package io.mooring.coexistence;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.TenantId;
import io.mooring.mdm.MdmName;
import io.mooring.site.SiteKey;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link MdmImports} must do, whatever they are stored in. */
public interface MdmImportsContract {

  MdmImports imports();

  @Test
  default void givesBackTheLastOfEachMdmNewestFirst() {
    var tenant = new TenantId(UUID.randomUUID());
    var one = SiteKey.of(tenant, new MdmName("Workspace ONE"));
    var other = SiteKey.of(tenant, new MdmName("SOTI"));
    LongStream.rangeClosed(1, MdmImports.KEPT + 2).forEach(pass -> imports().add(taken(one, pass)));
    imports().add(taken(other, 1));

    assertThat(imports().of(one))
        .extracting(MdmImport::pass)
        .hasSize(MdmImports.KEPT)
        .startsWith(MdmImports.KEPT + 2L)
        .endsWith(3L);
    assertThat(imports().of(other)).containsExactly(taken(other, 1));
  }

  @Test
  default void twoTenantsMayHaveAnMdmOfTheSameName() {
    var one = SiteKey.of(new TenantId(UUID.randomUUID()), new MdmName("SOTI"));
    var other = SiteKey.of(new TenantId(UUID.randomUUID()), new MdmName("soti"));
    imports().add(taken(one, 1));

    assertThat(other.site()).isEqualTo(one.site());
    assertThat(imports().of(other)).isEmpty();
  }

  private static MdmImport taken(SiteKey mdm, long pass) {
    return new MdmImport(
        mdm, pass, MONDAY.plusSeconds(pass), "Anna Admin", "devices.csv", 12, 3, "Complete.");
  }
}
