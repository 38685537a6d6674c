package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.inventory.Detachment;
import io.mooring.inventory.SetAsideRows;
import io.mooring.site.CollectionId;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteId;
import io.mooring.site.SiteName;
import io.mooring.web.api.SiteJson.ConnectorJson;
import io.mooring.web.api.SiteJson.HealthJson;
import io.mooring.web.api.SiteJson.InvitationJson;
import io.mooring.web.api.SiteJson.SetAsideJson;
import io.mooring.web.api.SiteJson.SetAsideListJson;
import io.mooring.web.api.SiteJson.SiteDetailsJson;
import io.mooring.web.api.SiteJson.SiteListJson;
import io.mooring.web.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sites: attaching, health, connectors, detaching. */
@RestController
@RequestMapping("/api/v1/sites")
final class SitesController {

  private final SiteAttachment sites;
  private final Detachment detachment;
  private final SetAsideRows setAside;

  SitesController(SiteAttachment sites, Detachment detachment, SetAsideRows setAside) {
    this.sites = sites;
    this.detachment = detachment;
    this.setAside = setAside;
  }

  record AttachRequestJson(@Nullable String name, @Nullable String collection) {}

  @GetMapping
  SiteListJson list(@AuthenticationPrincipal Person person) {
    return new SiteListJson(sites.list(person).stream().map(SiteJson::of).toList());
  }

  @GetMapping("/{id}")
  SiteDetailsJson site(@AuthenticationPrincipal Person person, @PathVariable String id) {
    var site = Found.site(sites, person, id);
    var health = sites.health(person, site);
    var connectors =
        sites.connectors(person, site).stream()
            .map(connector -> ConnectorJson.of(connector, health.holder()))
            .toList();
    return new SiteDetailsJson(SiteJson.of(site), HealthJson.of(health), connectors);
  }

  @GetMapping("/{id}/set-aside")
  SetAsideListJson setAside(@AuthenticationPrincipal Person person, @PathVariable String id) {
    var site = Found.site(sites, person, id);
    return new SetAsideListJson(setAside.of(person, site).stream().map(SetAsideJson::of).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  InvitationJson attach(
      @AuthenticationPrincipal Person person, @RequestBody AttachRequestJson request) {
    var name = request.name() == null ? "" : request.name();
    var siteName = Refusal.orUnprocessable(() -> SiteName.chosen(name));
    return InvitationJson.of(sites.attach(person, siteName, collection(request.collection())));
  }

  private static @Nullable CollectionId collection(@Nullable String id) {
    return id == null ? null : Refusal.orUnprocessable(() -> new CollectionId(id));
  }

  @PostMapping("/{id}/codes")
  @ResponseStatus(HttpStatus.CREATED)
  InvitationJson invite(@AuthenticationPrincipal Person person, @PathVariable String id) {
    return sites.invite(person, siteId(id)).map(InvitationJson::of).orElseThrow(Found::noSite);
  }

  @PostMapping("/{id}/connectors/{connector}/revoke")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @PathVariable String connector) {
    var known = Found.uuid(connector).map(ConnectorId::new).orElseThrow(SitesController::none);
    if (!sites.revoke(person, siteId(id), known)) {
      throw none();
    }
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void detach(@AuthenticationPrincipal Person person, @PathVariable String id) {
    if (!detachment.detach(person, siteId(id))) {
      throw Found.noSite();
    }
  }

  private static SiteId siteId(String id) {
    return Found.uuid(id).map(SiteId::new).orElseThrow(Found::noSite);
  }

  private static Refusal none() {
    return Refusal.notFound("There is no such working connector at this site.");
  }
}
