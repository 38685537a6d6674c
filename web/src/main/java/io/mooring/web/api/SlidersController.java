package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.authority.Attestation;
import io.mooring.authority.Attestation.Word;
import io.mooring.authority.AttestedSlider;
import io.mooring.authority.Slider;
import io.mooring.authority.Workload;
import io.mooring.site.CollectionId;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteKey;
import io.mooring.web.problem.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a site's sliders stand, as people have said. */
@RestController
@RequestMapping("/api/v1/sites/{id}/workloads")
final class SlidersController {

  private static final String UNKNOWN = "unknown";

  private final SiteAttachment sites;
  private final Attestation attestation;

  SlidersController(SiteAttachment sites, Attestation attestation) {
    this.sites = sites;
    this.attestation = attestation;
  }

  record SliderListJson(List<SliderJson> items) {}

  /**
   * A slider.
   *
   * @param position {@code unknown} where nobody has said
   */
  record SliderJson(
      String workload,
      String position,
      @Nullable String pilotCollection,
      @Nullable Instant since,
      @Nullable String attestedBy,
      @Nullable Instant attestedAt) {

    static SliderJson of(Workload workload, @Nullable AttestedSlider slider) {
      if (slider == null) {
        return new SliderJson(workload.key(), UNKNOWN, null, null, null, null);
      }
      var pilot = slider.pilot();
      return new SliderJson(
          workload.key(),
          slider.position().key(),
          pilot == null ? null : pilot.value(),
          slider.since(),
          slider.by(),
          slider.at());
    }
  }

  record SliderListRequestJson(@Nullable List<@Nullable SliderRequestJson> items) {}

  record SliderRequestJson(
      @Nullable String workload,
      @Nullable String position,
      @Nullable String pilotCollection,
      @Nullable Instant since) {}

  @GetMapping
  SliderListJson list(@AuthenticationPrincipal Person person, @PathVariable String id) {
    return list(person, Found.site(sites, person, id).key());
  }

  private SliderListJson list(Person person, SiteKey site) {
    var known = attestation.of(person, site);
    return new SliderListJson(
        Arrays.stream(Workload.values())
            .map(workload -> SliderJson.of(workload, known.get(workload)))
            .toList());
  }

  @PutMapping
  SliderListJson attest(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestBody SliderListRequestJson request) {
    person.require(Permission.MANAGE_SITES);
    var site = Found.site(sites, person, id).key();
    var words = Refusal.orUnprocessable(() -> words(request));
    var answer = Refusal.orUnprocessable(() -> attestation.attest(person, site, words));
    if (answer == Attestation.Answer.NO_SUCH_SITE) {
      throw Found.noSite();
    }
    return list(person, site);
  }

  private static Map<Workload, Optional<Word>> words(SliderListRequestJson request) {
    var items = request.items();
    if (items == null) {
      throw new IllegalArgumentException("items: name the workloads and where they stand.");
    }
    var words = new EnumMap<Workload, Optional<Word>>(Workload.class);
    for (var item : items) {
      var one = item == null ? new SliderRequestJson(null, null, null, null) : item;
      if (words.put(workload(one.workload()), word(one)) != null) {
        throw new IllegalArgumentException("workload: name '" + one.workload() + "' once.");
      }
    }
    return words;
  }

  private static Workload workload(@Nullable String key) {
    return Arrays.stream(Workload.values())
        .filter(workload -> workload.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "workload: name one of the seven, such as windowsUpdatePolicies."));
  }

  private static Optional<Word> word(SliderRequestJson item) {
    var position = item.position();
    if (UNKNOWN.equals(position)) {
      return Optional.empty();
    }
    var slider =
        Slider.ofKey(position == null ? "" : position)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "position: it is configMgr, pilotIntune, intune or unknown."));
    var pilot = item.pilotCollection();
    return Optional.of(
        new Word(
            slider,
            pilot == null ? null : new CollectionId(pilot.strip().toUpperCase(Locale.ROOT)),
            item.since()));
  }
}
