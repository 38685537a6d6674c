package io.mooring.connector.sync;

import io.mooring.connector.inventory.DeviceReader;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.site.SiteException;
import io.mooring.wire.Pass;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the site from its first device to its last and tells the portal what it found. */
abstract sealed class SitePass permits FullPass, HotPass {

  private static final Logger LOG = LoggerFactory.getLogger(SitePass.class);

  private final Attachment attachment;
  private final Pass.Kind kind;
  private final Instant nextRun;

  SitePass(Attachment attachment, Pass.Kind kind, Instant nextRun) {
    this.attachment = attachment;
    this.kind = kind;
    this.nextRun = nextRun;
  }

  abstract DeviceReader reader() throws SiteException;

  /** Uploads what is news of a device. */
  abstract void seen(Comparison.Finding.Seen finding, Uploads uploads) throws IOException;

  /** Looks after what the list alone could not tell; returns how many devices it found so. */
  abstract long lookAgain(Missing missing, long held, Uploads uploads) throws IOException;

  final Attachment attachment() {
    return attachment;
  }

  /**
   * @throws SiteException when the site failed on the way: the portal has then been told, and
   *     nothing is missing
   */
  final Pass.Ended run() throws IOException {
    var begin = new Pass.Begin(attachment.epoch(), kind);
    var begun = attachment.portal().begin(begin);
    var pass = begun.pass();
    LOG.info("Pass {} ({}) begins", pass, kind);
    if (kind == Pass.Kind.FULL || begun.collections() != null) {
      attachment.site().tellMembersOf(begun.collections());
    } else {
      // A hot pass that names none goes on with those of the last full one.
      attachment.site().tellMembersAnew();
    }
    try {
      return read(pass);
    } catch (SiteException e) {
      tellFault(pass, e);
      throw e;
    }
  }

  private Pass.Ended read(long pass) throws IOException {
    try (var uploads = new Uploads(attachment, pass)) {
      var missing = new Missing();
      attachment.site().demandOwnSite();
      var before = attachment.site().count();
      var reader = reader();
      var held = HeldRows.begun(attachment.portal(), attachment.epoch());
      compare(new Comparison(reader, held), uploads, missing);
      var after = attachment.site().count();
      var seen = reader.rowsSeen() + lookAgain(missing, held.count(), uploads);
      uploads.finish();
      // At another site all devices are missing.
      attachment.site().demandOwnSite();
      var ended = attachment.portal().end(end(pass, seen, before, after, missing));
      log(pass, seen, reader.keyless(), uploads, ended);
      return ended;
    }
  }

  private void compare(Comparison comparison, Uploads uploads, Missing missing) throws IOException {
    for (var next = comparison.next(); next != null; next = comparison.next()) {
      switch (next) {
        case Comparison.Finding.Seen finding -> seen(finding, uploads);
        case Comparison.Finding.Unseen(var id) -> missing.add(id);
      }
    }
  }

  private Pass.End end(long pass, long seen, long before, long after, Missing missing) {
    return new Pass.End(
        attachment.epoch(),
        pass,
        kind,
        seen,
        before,
        after,
        missing.gone(),
        missing.total(),
        null,
        nextRun);
  }

  private void tellFault(long pass, SiteException fault) throws PortalException {
    var sentence = fault.getMessage();
    attachment
        .portal()
        .end(
            new Pass.End(attachment.epoch(), pass, kind, 0, 0, 0, List.of(), 0, sentence, nextRun));
  }

  private void log(long pass, long seen, long keyless, Uploads uploads, Pass.Ended ended) {
    LOG.info(
        "Pass {} ({}): {} devices seen, {} rows sent, {} set aside, {} without a readable id."
            + " The portal says {}: {}",
        pass,
        kind,
        seen,
        uploads.sent(),
        uploads.setAside(),
        keyless,
        ended.verdict(),
        ended.sentence());
  }
}
