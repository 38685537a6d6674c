package io.mooring.coexistence;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.mdm.MdmName;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteHealth;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Cut;
import io.mooring.wire.Pass;
import io.mooring.wire.PlainText;
import java.time.Clock;
import java.util.List;

/**
 * The lists of devices that third-party MDMs have enrolled: people bring them, and see how many.
 */
public final class MdmLists {
  private static final String VERB = "mdm.import";
  private static final int LONGEST_FILE = 120;

  private final MdmReading reading;
  private final MdmImports imports;
  private final Sites sites;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  public MdmLists(
      MdmReading reading,
      MdmImports imports,
      Sites sites,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.reading = reading;
    this.imports = imports;
    this.sites = sites;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A list that was taken in.
   *
   * @param verdict whether what the list no longer has is gone, or waits for a person
   * @param otherSystems devices of other systems than Windows, which were passed over
   * @param read the columns that were understood
   * @param passedOver titles of columns that say nothing here
   */
  public record Taken(
      MdmImport made,
      Pass.Verdict verdict,
      int otherSystems,
      List<String> read,
      List<String> passedOver) {}

  /** A third-party MDM with how it fares. */
  public record Mdm(AttachedSite source, SiteHealth health, List<MdmImport> imports) {}

  /**
   * Replaces the list of an MDM, or begins it. Nothing of a list that is refused is taken in.
   *
   * @param file what the list is called
   * @throws ListRefused saying where and why
   * @throws io.mooring.site.Fenced when another list of this MDM is taken in meanwhile
   */
  public Taken replace(Person person, MdmName mdm, String file, DeviceTable table) {
    person.require(Permission.MANAGE_SITES);
    var called = bare(file);
    var checked = checked(person, mdm, called, table);
    var outcome = reading.replace(person.tenant(), mdm, table);
    var made = made(person, called, outcome);
    transactions.inOne(() -> {
      imports.add(made);
      var detail =
          "Took in %s: %d devices, of which %d changed. %s"
              .formatted(called, made.devices(), made.changed(), made.sentence());
      audit.done(person, VERB, mdm.value(), detail);
      return made;
    });
    return new Taken(
        made,
        outcome.ended().verdict(),
        checked.otherSystems(),
        checked.heading().understood().stream().map(ListColumn::title).toList(),
        checked.heading().passedOver());
  }

  private EnrolledDevices checked(Person person, MdmName mdm, String file, DeviceTable table) {
    try {
      var checked = new EnrolledDevices(_ -> {});
      table.read(checked);
      var _ = checked.heading();
      return checked;
    } catch (ListRefused refused) {
      audit.refused(person, VERB, mdm.value(), "Refused " + file + ": " + refused.sentence());
      throw refused;
    }
  }

  private MdmImport made(Person person, String file, MdmReading.Outcome outcome) {
    return new MdmImport(
        outcome.mdm(),
        outcome.pass(),
        clock.instant(),
        person.name(),
        file,
        outcome.devices(),
        outcome.changed(),
        outcome.ended().sentence());
  }

  /** Some browsers tell the way to a file as well, which is nobody's business. */
  private static String bare(String file) {
    var name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    var plain = PlainText.line(PlainText.whole(Cut.to(LONGEST_FILE, name)));
    return plain.isEmpty() ? "a list" : plain;
  }

  /** All third-party MDMs that have brought a list, in order of name. */
  public List<Mdm> all(Person person) {
    person.require(Permission.READ_SITES);
    return sites.mdms(person.scope()).stream()
        .map(mdm -> new Mdm(mdm, sites.health(mdm.key()), imports.of(mdm.key())))
        .toList();
  }

  /** Devices that its last list lacks while a person has yet to decide; at most so many. */
  public List<MdmReading.Missing> missing(Person person, AttachedSite mdm, int most) {
    person.require(Permission.READ_SITES);
    return reading.missing(mdm.key(), most);
  }
}
