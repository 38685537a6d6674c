package io.mooring.authority;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.site.AttachedSite;
import io.mooring.site.CollectionId;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import io.mooring.site.SourceKind;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes people's word for where the sliders of sites stand: no API tells it. */
public final class Attestation {

  private final Sites sites;
  private final Sliders sliders;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public Attestation(
      Sites sites,
      Sliders sliders,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.sites = sites;
    this.sliders = sliders;
    this.audit = audit;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * A person's word for one slider.
   *
   * @param pilot the pilot collection; where the slider stands at Pilot Intune, and only there
   * @param since when it was moved there, or members were added or removed; null for now
   */
  public record Word(Slider position, @Nullable CollectionId pilot, @Nullable Instant since) {

    public Word {
      if (position == Slider.PILOT_INTUNE && pilot == null) {
        throw new IllegalArgumentException(
            "A slider at Pilot Intune goes with its pilot collection, such as PS100012.");
      }
      if (position != Slider.PILOT_INTUNE && pilot != null) {
        throw new IllegalArgumentException(
            "Only a slider at Pilot Intune goes with a pilot collection.");
      }
    }

    /** Whether it says nothing but what is known. */
    public boolean repeats(@Nullable AttestedSlider known) {
      return known != null
          && known.position() == position
          && Objects.equals(known.pilot(), pilot)
          && (since == null || since.equals(known.since()));
    }
  }

  /** What became of a person's words. */
  public enum Answer {
    KEPT,
    NO_SUCH_SITE,
    /** Somebody else has said something of these sliders meanwhile; nothing was kept. */
    OVERTAKEN
  }

  /** What was said of a site's sliders; nothing of those of which nobody has. */
  public Map<Workload, AttestedSlider> of(Person person, SiteKey site) {
    return all(person).getOrDefault(site, Map.of());
  }

  /** What was said of the sliders of each site within the person's reach. */
  public Map<SiteKey, Map<Workload, AttestedSlider>> all(Person person) {
    person.require(Permission.READ_SITES);
    var all = new HashMap<>(sliders.all(person.tenant()));
    all.keySet().removeIf(site -> !person.scope().reaches(site.site().value()));
    return all;
  }

  private Map<Workload, AttestedSlider> known(SiteKey site) {
    return sliders.all(site.tenant()).getOrDefault(site, Map.of());
  }

  /** The collections whose members a site has to tell. */
  public List<CollectionId> pilots(SiteKey site) {
    return known(site).values().stream()
        .flatMap(slider -> Stream.ofNullable(slider.pilot()))
        .distinct()
        .toList();
  }

  /**
   * Keeps what a person says of a site's sliders, with their name and the time; a word that repeats
   * what is known already keeps its own.
   *
   * @param words an empty one where it is not known any more; a workload that is left out stays
   * @throws IllegalArgumentException when a slider is said to be moved in the future
   */
  public Answer attest(Person person, SiteKey key, Map<Workload, Optional<Word>> words) {
    return attest(person, key, words, _ -> true);
  }

  /**
   * The same, unless somebody has said something else of one of these sliders than the person saw.
   *
   * @throws IllegalArgumentException when a slider is said to be moved in the future
   */
  public Answer attest(
      Person person,
      SiteKey key,
      Map<Workload, Optional<Word>> words,
      Map<Workload, AttestedSlider> seen) {
    return attest(
        person,
        key,
        words,
        known ->
            words.keySet().stream()
                .allMatch(workload -> Objects.equals(known.get(workload), seen.get(workload))));
  }

  private Answer attest(
      Person person,
      SiteKey key,
      Map<Workload, Optional<Word>> words,
      Predicate<Map<Workload, AttestedSlider>> asSeen) {
    person.require(Permission.MANAGE_SITES);
    var now = clock.instant();
    words.values().forEach(word -> word.ifPresent(said -> demandPast(said, now)));
    var answer =
        transactions.inOne(() -> {
          if (attached(person, key).isEmpty()) {
            return Answer.NO_SUCH_SITE;
          }
          var known = known(key);
          return asSeen.test(known) ? keep(person, key, words, known, now) : Answer.OVERTAKEN;
        });
    if (answer == Answer.KEPT) {
      changes.happened(new Change.OfSite(key.tenant(), key.site().value()));
    }
    return answer;
  }

  private static void demandPast(Word word, Instant now) {
    if (word.since() != null && word.since().isAfter(now)) {
      throw new IllegalArgumentException("A slider was moved in the past, not on a day to come.");
    }
  }

  private Optional<AttachedSite> attached(Person person, SiteKey key) {
    return key.tenant().equals(person.tenant()) && key.kind() == SourceKind.CONFIGMGR
        ? sites.find(key).filter(site -> !site.detached())
        : Optional.empty();
  }

  private Answer keep(
      Person person,
      SiteKey site,
      Map<Workload, Optional<Word>> words,
      Map<Workload, AttestedSlider> known,
      Instant now) {
    var said = new ArrayList<String>();
    new EnumMap<>(words)
        .forEach((workload, word) -> {
          var before = known.get(workload);
          if (word.isEmpty() && before != null) {
            sliders.forget(site, workload);
            said.add(workload.title() + ": not known");
          }
          word.filter(one -> !one.repeats(before))
              .ifPresent(one -> {
                sliders.put(site, workload, slider(one, person, now));
                said.add(workload.title() + ": " + sentence(one));
              });
        });
    if (!said.isEmpty()) {
      var detail = "Attested the sliders: " + String.join("; ", said);
      audit.done(person, "site.sliders", site.site().toString(), detail);
    }
    return Answer.KEPT;
  }

  private static AttestedSlider slider(Word word, Person person, Instant now) {
    var since = word.since() == null ? now : word.since();
    return new AttestedSlider(word.position(), word.pilot(), since, person.name(), now);
  }

  private static String sentence(Word word) {
    return switch (word.position()) {
      case CONFIGMGR -> "ConfigMgr";
      case PILOT_INTUNE -> "Pilot Intune with " + word.pilot();
      case INTUNE -> "Intune";
    };
  }
}
