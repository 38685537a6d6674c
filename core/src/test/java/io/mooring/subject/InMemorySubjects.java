package io.mooring.subject;

import io.mooring.access.TenantId;
import io.mooring.id.TimedId;
import io.mooring.site.SiteHealth.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Subjects} for tests of the core. */
public final class InMemorySubjects implements Subjects {

  private record Key(TenantId tenant, Subject subject) {}

  private record Held(SubjectState state, @Nullable UUID lease) {}

  private final Map<Key, Held> held = new HashMap<>();
  private final List<InMemoryShelf<?>> shelves = new ArrayList<>();

  /** A shelf that is tidied as well. */
  public <T> InMemoryShelf<T> shelf(Labelling<T> labelling) {
    var shelf = new InMemoryShelf<>(labelling);
    shelves.add(shelf);
    return shelf;
  }

  @Override
  public Optional<Reading> take(TenantId tenant, Subject subject, Instant now, Instant until) {
    var key = new Key(tenant, subject);
    var before = held.get(key);
    if (before != null && before.state.due().isAfter(now)) {
      return Optional.empty();
    }
    var reading = new Reading(tenant, subject, TimedId.at(now));
    var trusted = before == null ? null : before.state.trusted();
    var trouble = before == null ? null : before.state.trouble();
    held.put(key, new Held(new SubjectState(subject, trusted, trouble, until), reading.id()));
    return Optional.of(reading);
  }

  @Override
  public boolean keep(Reading reading, Instant until) {
    return isMine(
        reading,
        before ->
            new Held(
                new SubjectState(
                    before.state.subject(), before.state.trusted(), before.state.trouble(), until),
                before.lease));
  }

  @Override
  public boolean trust(SubjectState.Trusted trusted, Instant due) {
    return isMine(
        trusted.reading(),
        before -> new Held(new SubjectState(before.state.subject(), trusted, null, due), null));
  }

  @Override
  public boolean doubt(Reading reading, Trouble trouble, Instant due) {
    return isMine(
        reading,
        before -> {
          var earlier = before.state.trouble();
          var since = earlier == null ? trouble.since() : earlier.since();
          var now = new Trouble(trouble.sentence(), trouble.remedy(), since);
          return new Held(
              new SubjectState(before.state.subject(), before.state.trusted(), now, due), null);
        });
  }

  private interface Move {
    Held from(Held before);
  }

  private boolean isMine(Reading reading, Move move) {
    var key = new Key(reading.tenant(), reading.subject());
    var before = held.get(key);
    if (before == null || !reading.id().equals(before.lease)) {
      return false;
    }
    held.put(key, move.from(before));
    return true;
  }

  @Override
  public List<SubjectState> of(TenantId tenant) {
    return held.entrySet().stream()
        .filter(one -> one.getKey().tenant.equals(tenant))
        .map(one -> one.getValue().state)
        .sorted(Comparator.comparing(SubjectState::subject))
        .toList();
  }

  @Override
  public void forget(TenantId tenant) {
    held.keySet().removeIf(key -> key.tenant.equals(tenant));
    shelves.forEach(shelf -> shelf.forget(reading -> reading.tenant().equals(tenant)));
  }

  @Override
  public void tidy(Reading begun) {
    var inForce =
        Optional.ofNullable(held.get(new Key(begun.tenant(), begun.subject())))
            .map(one -> one.state.trusted())
            .map(SubjectState.Trusted::reading);
    shelves.forEach(shelf ->
        shelf.forget(reading ->
            reading.tenant().equals(begun.tenant())
                && reading.subject() == begun.subject()
                && !reading.equals(begun)
                && !inForce.equals(Optional.of(reading))));
  }
}
