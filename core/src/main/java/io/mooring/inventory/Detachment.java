package io.mooring.inventory;

import io.mooring.access.Person;
import io.mooring.device.ResourceId;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteId;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Held;
import java.util.List;

/** Detaches a site: its connectors are shut out, and its devices are history from then on. */
public final class Detachment {

  private static final int AT_ONCE = 1_000;

  private final SiteAttachment attachment;
  private final SourceRecords records;
  private final Inlet inlet;
  private final CloudFacts cloud;
  private final Transactions transactions;

  public Detachment(
      SiteAttachment attachment,
      SourceRecords records,
      Inlet inlet,
      CloudFacts cloud,
      Transactions transactions) {
    this.attachment = attachment;
    this.records = records;
    this.inlet = inlet;
    this.cloud = cloud;
    this.transactions = transactions;
  }

  /** False when there is no such site. */
  public boolean detach(Person person, SiteId id) {
    var site = attachment.find(person, id);
    var detached = attachment.detach(person, id);
    if (detached) {
      site.ifPresent(this::letGo);
    }
    return detached;
  }

  /**
   * Lets go what Intune told, and forgets what else the cloud did, until it is read again. False
   * when it is not there.
   */
  public boolean stopIntune(Person person) {
    var intune = attachment.stopIntune(person);
    intune.ifPresent(site -> {
      cloud.forget(person.tenant());
      letGo(site);
    });
    return intune.isPresent();
  }

  /** In batches, since a site has up to 150,000 devices. */
  private void letGo(AttachedSite site) {
    var after = 0L;
    List<Held.Row> rows;
    do {
      rows = records.held(site.key(), after, AT_ONCE);
      var ids = rows.stream().map(row -> new ResourceId(row.id())).toList();
      transactions.inOne(() -> {
        records.forgetSetAside(site.key(), ids);
        return inlet.gone(site, ids);
      });
      after = rows.isEmpty() ? after : rows.getLast().id();
    } while (rows.size() == AT_ONCE);
  }
}
