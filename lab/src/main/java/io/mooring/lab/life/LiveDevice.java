package io.mooring.lab.life;

import io.mooring.lab.estate.Contact;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Dirt;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A device as it is when somebody looks: its facts, and what was done to it and asked of it. */
public final class LiveDevice {

  private static final List<Integer> POLICY = List.of(8, 9);
  private static final List<Integer> DISCOVERY = List.of(10);
  private static final List<Integer> SOFTWARE = List.of(11);
  private static final List<Integer> HARDWARE = List.of(12);
  private static final List<Integer> APPLICATIONS = List.of(13);
  private static final List<Integer> COMPLIANCE = List.of(125);
  private static final Duration KEPT = Duration.ofDays(30);

  private final Device facts;
  private final LiveSite site;
  private final Instant now;
  private @Nullable Life life;
  private @Nullable SiteView view;
  private @Nullable Contact contact;

  LiveDevice(Device facts, LiveSite site, Instant now) {
    this.facts = facts;
    this.site = site;
    this.now = now;
  }

  public Device facts() {
    return facts;
  }

  public LiveSite site() {
    return site;
  }

  private Life life() {
    var known = life;
    if (known == null) {
      known = Story.play(site, facts, Rounds.of(facts, site.living()), now);
      life = known;
    }
    return known;
  }

  private SiteView view() {
    var known = view;
    if (known == null) {
      known = SiteView.of(life().presence(), now);
      view = known;
    }
    return known;
  }

  /** When the client did what of its own accord. */
  public Contact contact() {
    var known = contact;
    if (known == null) {
      known =
          site.living()
              ? facts.contact(new Shifts(life().presence(), facts, now))
              : facts.contact();
      contact = known;
    }
    return known;
  }

  /** What the device is, whatever the site knows. */
  public Power power() {
    return life().presence().at(now);
  }

  /** Whether the site takes the device for online. */
  public boolean online() {
    return facts.hasClient() && view().online();
  }

  public @Nullable Instant onlineSince() {
    if (!facts.hasClient()) {
      return null;
    }
    var since = view().onlineSince();
    var known = since == null ? contact().onlineSince() : since;
    var unborn = facts.later() && (since == null || since.isBefore(facts.created()));
    return unborn ? facts.created() : known;
  }

  public @Nullable Instant offlineSince() {
    if (!facts.hasClient()) {
      return null;
    }
    var since = view().offlineSince();
    var odd = facts.dirt() == Dirt.YEAR_1980 && life().presence().phases().isEmpty();
    var known = since == null || odd ? contact().offlineSince() : since;
    return facts.later() && known.isBefore(facts.created()) ? null : known;
  }

  public @Nullable Instant lastPolicyRequest() {
    return last(contact().lastPolicyRequest(), POLICY);
  }

  public @Nullable Instant lastHeartbeat() {
    return last(contact().lastHeartbeat(), DISCOVERY);
  }

  public @Nullable Instant lastHardwareScan() {
    return last(contact().lastHardwareScan(), HARDWARE);
  }

  public @Nullable Instant lastSoftwareScan() {
    return last(contact().lastSoftwareScan(), SOFTWARE);
  }

  public @Nullable Instant lastActive() {
    return last(contact().lastActive(), POLICY);
  }

  public @Nullable Instant lastComplianceCheck() {
    return last(contact().lastClientCheck(), COMPLIANCE);
  }

  /** The boot that the last hardware inventory found. */
  public @Nullable Instant inventoriedBoot() {
    var scan = lastHardwareScan();
    return scan == null ? null : lastBoot(scan);
  }

  /** The last boot there was, whatever the site knows. */
  public Instant lastBoot() {
    return lastBoot(now);
  }

  private Instant lastBoot(Instant until) {
    var presence = life().presence();
    var undisturbed = until.isBefore(presence.from()) ? until : presence.from();
    var own = Stream.of(contact().lastBoot(undisturbed), presence.lastRoundsBoot(until));
    var caused = life().boots().stream().filter(boot -> !boot.isAfter(until));
    return Stream.concat(own, caused).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** When the restart that was asked for is due. */
  public @Nullable Instant restartDue() {
    return life().restartDue();
  }

  public boolean acknowledged(Operation operation) {
    return life().acknowledged().containsKey(operation.id());
  }

  /** The application evaluations that were asked for and are done, by their operations. */
  public List<Long> evaluations() {
    return effects(APPLICATIONS).map(Life.Effect::operation).toList();
  }

  /** The timeline that has reached the site, oldest first: a device sends it when it is there. */
  public List<DeviceEvent> events() {
    var presence = life().presence();
    var undisturbed = now.isBefore(presence.from()) ? now : presence.from();
    var name = facts.name();
    var restarts =
        contact().boots(now.minus(KEPT), undisturbed).stream()
            .map(boot -> DeviceEvent.restarting(boot, name, false));
    var evenings =
        presence.roundsOffs(now.minus(KEPT), now).stream()
            .filter(off -> !facts.later() || off.isAfter(facts.created()))
            .map(off -> DeviceEvent.poweringOff(off, name));
    return Stream.of(restarts, evenings, life().events().stream())
        .flatMap(Function.identity())
        .filter(event -> event.at().isAfter(now.minus(KEPT)) && sent(event))
        .sorted(Comparator.comparing(DeviceEvent::at))
        .toList();
  }

  private boolean sent(DeviceEvent event) {
    var sent = life().presence().onFrom(event.at().plus(site.rules().at(now).eventsDelay()));
    return sent != null && !sent.isAfter(now);
  }

  private @Nullable Instant last(@Nullable Instant own, List<Integer> types) {
    var done = effects(types).map(Life.Effect::at).max(Comparator.naturalOrder()).orElse(null);
    if (!facts.hasClient() || own == null || done == null) {
      return facts.hasClient() ? (own == null ? done : own) : null;
    }
    return own.isAfter(done) ? own : done;
  }

  private Stream<Life.Effect> effects(List<Integer> types) {
    return life().effects().stream()
        .filter(effect -> types.contains(effect.type()) && !effect.at().isAfter(now));
  }
}
