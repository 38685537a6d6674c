package io.mooring.web.api;

import io.mooring.coexistence.MdmImport;
import io.mooring.coexistence.MdmLists;
import io.mooring.site.SiteHealth;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A third-party MDM by its lists.
 *
 * @param id under which a decision about missing devices is made, as for a site
 * @param held devices that its last list has, and those that wait for a decision
 * @param departure devices that the last list does not have any more, while a person has to decide
 */
record MdmJson(
    UUID id,
    String name,
    long held,
    SiteHealth.@Nullable Departure departure,
    List<MdmImportJson> imports) {

  static MdmJson of(MdmLists.Mdm mdm) {
    return new MdmJson(
        mdm.source().key().site().value(),
        mdm.source().name().value(),
        mdm.health().held(),
        mdm.health().departure(),
        mdm.imports().stream().map(MdmImportJson::of).toList());
  }

  record MdmListJson(List<MdmJson> items) {}

  /** A list that was taken in, and what came of it. */
  record MdmImportJson(
      Instant at, String by, String file, long devices, long changed, String sentence) {

    private static MdmImportJson of(MdmImport taken) {
      return new MdmImportJson(
          taken.at(), taken.by(), taken.file(), taken.devices(), taken.changed(), taken.sentence());
    }
  }

  /**
   * What came of a list.
   *
   * @param verdict {@code trusted}, or {@code held} while a person has to decide
   * @param otherSystems devices of other systems than Windows, which were passed over
   * @param columns the columns that were understood
   * @param passedOver titles of columns that say nothing here
   */
  record MdmImportResultJson(
      UUID mdm,
      String verdict,
      MdmImportJson taken,
      int otherSystems,
      List<String> columns,
      List<String> passedOver) {

    static MdmImportResultJson of(MdmLists.Taken taken) {
      return new MdmImportResultJson(
          taken.made().mdm().site().value(),
          taken.verdict().name().toLowerCase(Locale.ROOT),
          MdmImportJson.of(taken.made()),
          taken.otherSystems(),
          taken.read(),
          taken.passedOver());
    }
  }
}
