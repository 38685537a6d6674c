package io.mooring.lab.life;

import io.mooring.lab.estate.Descent;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.estate.Fate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The estate with everything that happens to it: what is done to it is in the journal first. */
public final class LiveSite {

  private final Estate estate;
  private final SiteClock clock;
  private final double pace;
  private final boolean living;
  private final Journal journal;
  private final RuleBook rules;
  private final Changes changes = new Changes();
  private final Rewrites rewrites = new Rewrites();
  private final Operations operations = new Operations();
  private long order;

  /** The site as the journal left it. */
  public LiveSite(
      Estate estate,
      SiteClock clock,
      double pace,
      boolean living,
      ClientRules rules,
      Journal journal) {
    this.estate = estate;
    this.clock = clock;
    this.pace = pace;
    this.living = living;
    this.rules = new RuleBook(rules);
    this.journal = journal;
    journal.past().forEach(this::apply);
  }

  /** The site's time as the journal left it, before there is a site. */
  public static SiteClock clock(Clock real, Journal journal) {
    var clock = new SiteClock(real);
    for (var happening : journal.past()) {
      if (happening instanceof Happening.ClockSet set) {
        clock.set(set);
      }
    }
    return clock;
  }

  public Estate estate() {
    return estate;
  }

  public SiteClock clock() {
    return clock;
  }

  public RuleBook rules() {
    return rules;
  }

  public Changes changes() {
    return changes;
  }

  public Rewrites rewrites() {
    return rewrites;
  }

  public Operations operations() {
    return operations;
  }

  double pace() {
    return pace;
  }

  boolean living() {
    return living;
  }

  /** How many records there have ever been: their numbers lie below. */
  public int records() {
    return estate.size() + changes.newcomers();
  }

  public Device facts(int index) {
    return estate.device(index, changes.fate(index));
  }

  public LiveDevice device(int index) {
    return new LiveDevice(facts(index), this, clock.instant());
  }

  public boolean has(int index) {
    return !changes.removed(index);
  }

  /** The number of a record that is or was there. */
  public OptionalInt index(long resourceId) {
    return estate.ids(records()).index(resourceId);
  }

  public int firstAtOrAfter(long resourceId) {
    return estate.ids(records()).firstAtOrAfter(resourceId);
  }

  public long begin(int type, String collection, Set<Integer> devices, String by) {
    return begin(id -> new Happening.Began(id, type, collection, devices, clock.instant(), by));
  }

  private synchronized long begin(LongFunction<Happening> with) {
    var id = operations.nextId();
    happen(with.apply(id));
    return id;
  }

  public synchronized boolean cancel(long id) {
    var there = operations.has(id);
    if (there) {
      happen(new Happening.Cancelled(id, clock.instant()));
    }
    return there;
  }

  public synchronized void setClock(double rate, Duration advance) {
    happen(clock.setting(rate, advance));
  }

  public void rule(ClientRules to) {
    happen(new Happening.Ruled(clock.instant(), to));
  }

  /** Without a power the device goes on of its own accord. */
  public void turn(int index, @Nullable Power power, boolean noticed) {
    happen(new Happening.Turned(index, clock.instant(), power, noticed));
  }

  public void harden(int index, boolean stubborn) {
    happen(new Happening.Hardened(index, clock.instant(), stubborn));
  }

  public void remove(int index) {
    happen(new Happening.Removed(index));
  }

  public void restore(int index) {
    happen(new Happening.Returned(index));
  }

  public void rename(int index, String name) {
    happen(new Happening.Renamed(index, name));
  }

  /** Enrols a device in Intune, or has it leave. */
  public void enrol(int index, boolean enrolled) {
    happen(new Happening.Enrolled(index, clock.instant(), enrolled));
  }

  public void write(int index, String column, @Nullable Object value) {
    var time = value instanceof Instant instant ? instant : null;
    happen(new Happening.Wrote(index, column, time == null ? value : null, time));
  }

  /** Writes over a row that belongs to no device; an empty key means every row. */
  public void rewrite(String type, String key, String column, @Nullable Object value) {
    happen(new Happening.Rewrote(type, key, column, value));
  }

  /** Gives a share of the devices other values and returns how many they are. */
  public synchronized int sweep(Happening.Sweeping columns, double percent, long seed) {
    var what = new Happening.Swept(columns, percent, seed, clock.instant());
    happen(what);
    return Sweep.devices(this, what).size();
  }

  /** The numbers of the records that are there. */
  IntStream indexes() {
    return IntStream.range(0, records()).filter(this::has);
  }

  /** Makes a new record out of another one and returns its number. */
  public synchronized int come(int of, Happening.Coming how) {
    var index = records();
    happen(new Happening.Came(index, of, how, clock.instant()));
    return index;
  }

  private synchronized void happen(Happening happening) {
    journal.append(happening);
    apply(happening);
  }

  private synchronized void apply(Happening happening) {
    order++;
    switch (happening) {
      case Happening.ClockSet set -> clock.set(set);
      case Happening.Ruled(var at, var to) -> rules.change(at, to);
      case Happening.Began began -> operations.begin(operation(began));
      case Happening.Cancelled cancelled -> operations.cancel(cancelled);
      case Happening.Turned turned -> changes.tell(turned.device(), turned, order);
      case Happening.Hardened hard -> changes.tell(hard.device(), hard, order);
      case Happening.Removed(var index) -> changes.remove(index);
      case Happening.Returned(var index) -> changes.restore(index);
      case Happening.Renamed(var index, var name) -> changes.rename(index, name);
      case Happening.Enrolled enrolled -> changes.enrol(enrolled);
      case Happening.Came came -> apply(came);
      case Happening.Wrote(var index, var column, var value, var time) ->
          changes.set(index, column, time == null ? Written.number(value) : time);
      case Happening.Rewrote rewrote -> rewrites.set(rewrote);
      case Happening.Swept swept ->
          Sweep.devices(this, swept)
              .forEach(index ->
                  Sweep.values(swept)
                      .forEach((column, value) -> changes.set(index, column, value)));
    }
  }

  private Operation operation(Happening.Began began) {
    var expires = began.at().plus(rules.at(began.at()).operationLifetime());
    return new Operation(
        began.id(),
        began.type(),
        began.collection(),
        Set.copyOf(began.devices()),
        began.at(),
        expires,
        began.by(),
        order,
        null);
  }

  /** The client of the old record falls silent, and that of the new one is there at once. */
  private void apply(Happening.Came came) {
    var old = facts(came.of());
    var at = came.at();
    var parts = came.how() == Happening.Coming.REPLACED ? came.device() : old.parts();
    var client = came.how() != Happening.Coming.DUPLICATED;
    var name = changes.fate(came.of()).name();
    var descent = new Descent(old.looks(), parts, client, at);
    changes.come(came.device(), Fate.later(descent, name));
    if (client) {
      changes.tell(came.of(), new Happening.Turned(came.of(), at, Power.OFF, false), order);
      changes.tell(came.device(), new Happening.Turned(came.device(), at, Power.ON, false), order);
    }
    if (came.how() == Happening.Coming.REIMAGED) {
      changes.supersede(came.of());
    }
  }
}
