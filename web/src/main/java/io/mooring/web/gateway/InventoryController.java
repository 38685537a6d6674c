package io.mooring.web.gateway;

import io.mooring.authority.Attestation;
import io.mooring.inventory.Inlet;
import io.mooring.inventory.Passes;
import io.mooring.inventory.SourceRecords;
import io.mooring.protection.Protection;
import io.mooring.site.AttachedSite;
import io.mooring.site.CollectionId;
import io.mooring.site.SiteWatch;
import io.mooring.web.problem.Refusal;
import io.mooring.wire.Batch;
import io.mooring.wire.Gateway;
import io.mooring.wire.Held;
import io.mooring.wire.Pass;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** A site's devices on their way in. */
@RestController
final class InventoryController {

  private final SiteWatch watch;
  private final Inlet inlet;
  private final Passes passes;
  private final SourceRecords records;
  private final Protection protection;
  private final Attestation attestation;

  InventoryController(
      SiteWatch watch,
      Inlet inlet,
      Passes passes,
      SourceRecords records,
      Protection protection,
      Attestation attestation) {
    this.watch = watch;
    this.inlet = inlet;
    this.passes = passes;
    this.records = records;
    this.protection = protection;
    this.attestation = attestation;
  }

  @PostMapping(path = Gateway.BEGIN_PASS, produces = MediaType.APPLICATION_JSON_VALUE)
  String begin(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var site = caller.site(watch, caller.read(Pass.Begin.class).epoch());
    return Wire.write(new Pass.Begun(passes.begin(site), collections(site)));
  }

  private List<String> collections(AttachedSite site) {
    var guarded = protection.collections(site.key().tenant()).stream();
    return Stream.concat(guarded, attestation.pilots(site.key()).stream())
        .map(CollectionId::value)
        .distinct()
        .toList();
  }

  @PostMapping(path = Gateway.HELD, produces = MediaType.APPLICATION_JSON_VALUE)
  String held(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var asked = caller.read(Held.Request.class);
    var site = caller.site(watch, asked.epoch());
    var limit = Math.clamp(asked.limit(), 1, Gateway.MAX_IDS);
    return Wire.write(held(site, asked.after(), limit));
  }

  private Held.Answer held(AttachedSite site, long after, int limit) {
    var rows = records.held(site.key(), after, limit + 1);
    var more = rows.size() > limit;
    return new Held.Answer(more ? rows.subList(0, limit) : rows, more);
  }

  @PostMapping(path = Gateway.BATCH, produces = MediaType.APPLICATION_JSON_VALUE)
  String batch(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var batch = caller.read(Batch.class);
    if (batch.rows().size() > Gateway.MAX_ROWS) {
      throw Refusal.unprocessable("A batch has at most " + Gateway.MAX_ROWS + " rows.");
    }
    return Wire.write(inlet.take(caller.site(watch, batch.epoch()), batch));
  }

  @PostMapping(path = Gateway.END_PASS, produces = MediaType.APPLICATION_JSON_VALUE)
  String end(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var end = caller.read(Pass.End.class);
    if (end.missing().size() > Gateway.MAX_IDS) {
      throw Refusal.unprocessable("At most " + Gateway.MAX_IDS + " missing ids are named.");
    }
    return Wire.write(passes.end(caller.site(watch, end.epoch()), end));
  }
}
