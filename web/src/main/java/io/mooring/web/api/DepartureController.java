package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.inventory.Departing;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteAttachment;
import io.mooring.web.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A person's word about many devices that would be gone at once. */
@RestController
final class DepartureController {

  private final SiteAttachment sites;
  private final Departing departing;

  DepartureController(SiteAttachment sites, Departing departing) {
    this.sites = sites;
    this.departing = departing;
  }

  /**
   * A decision, {@code letGo} or {@code keep}.
   *
   * @param pass whose result it is about; without it, the one that waits now
   */
  record DepartureRequestJson(@Nullable String decision, @Nullable Long pass) {}

  /** How many devices are gone now. */
  record DepartureResultJson(long left) {}

  @PostMapping("/api/v1/sites/{id}/departure")
  DepartureResultJson decide(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestBody DepartureRequestJson request) {
    person.require(Permission.MANAGE_SITES);
    var site = Found.site(sites, person, id);
    var decision = request.decision() == null ? "" : request.decision();
    var departure = sites.health(person, site).departure();
    if (departure == null) {
      throw Refusal.conflict("No departure waits for a decision at this site.");
    }
    var pass = request.pass() == null ? departure.pass() : request.pass();
    return new DepartureResultJson(left(person, site, decision, pass));
  }

  private long left(Person person, AttachedSite site, String decision, long pass) {
    return switch (decision) {
      case "letGo" ->
          departing
              .letGo(person, site.key().site(), pass)
              .orElseThrow(DepartureController::judgedSince);
      case "keep" -> {
        if (!departing.keep(person, site.key().site(), pass)) {
          throw judgedSince();
        }
        yield 0;
      }
      default -> throw Refusal.unprocessable("decision: it is letGo or keep.");
    };
  }

  private static Refusal judgedSince() {
    return Refusal.conflict("Another pass has judged since: look again before you decide.");
  }
}
