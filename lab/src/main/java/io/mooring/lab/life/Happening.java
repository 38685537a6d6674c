package io.mooring.lab.life;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that was done to the site from outside: everything else follows from these. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Happening.ClockSet.class, name = "clock"),
  @JsonSubTypes.Type(value = Happening.Ruled.class, name = "rules"),
  @JsonSubTypes.Type(value = Happening.Began.class, name = "began"),
  @JsonSubTypes.Type(value = Happening.Cancelled.class, name = "cancelled"),
  @JsonSubTypes.Type(value = Happening.Turned.class, name = "turned"),
  @JsonSubTypes.Type(value = Happening.Hardened.class, name = "stubborn"),
  @JsonSubTypes.Type(value = Happening.Removed.class, name = "removed"),
  @JsonSubTypes.Type(value = Happening.Returned.class, name = "returned"),
  @JsonSubTypes.Type(value = Happening.Renamed.class, name = "renamed"),
  @JsonSubTypes.Type(value = Happening.Enrolled.class, name = "enrolled"),
  @JsonSubTypes.Type(value = Happening.Came.class, name = "came"),
  @JsonSubTypes.Type(value = Happening.Wrote.class, name = "wrote"),
  @JsonSubTypes.Type(value = Happening.Rewrote.class, name = "rewrote"),
  @JsonSubTypes.Type(value = Happening.Swept.class, name = "swept")
})
public sealed interface Happening {

  /** How a new record came to be. */
  enum Coming {
    /** The same computer with a new installation. */
    REIMAGED,
    /** Another computer under the same name. */
    REPLACED,
    /** The same computer, discovered once more. */
    DUPLICATED
  }

  /** The site's clock showed a time when the real one showed another, and went on at a rate. */
  record ClockSet(Instant real, Instant site, double rate) implements Happening {}

  /** The rules were changed. */
  record Ruled(Instant at, ClientRules rules) implements Happening {}

  /** A client operation was begun. */
  record Began(long id, int type, String collection, Set<Integer> devices, Instant at, String by)
      implements Happening {}

  /** A client operation was cancelled. */
  record Cancelled(long id, Instant at) implements Happening {}

  /** A device was turned on or off; without a power it goes on of its own accord. */
  record Turned(int device, Instant at, @Nullable Power power, boolean noticed)
      implements Happening {}

  /** A device will acknowledge restarts and not carry them out, or will again. */
  record Hardened(int device, Instant at, boolean stubborn) implements Happening {}

  /** A device left the site. */
  record Removed(int device) implements Happening {}

  /** A device that had left is back. */
  record Returned(int device) implements Happening {}

  /** A device got another name. */
  record Renamed(int device, String name) implements Happening {}

  /** A device was enrolled in Intune, or left it. */
  record Enrolled(int device, Instant at, boolean enrolled) implements Happening {}

  /** A record came out of another one. */
  record Came(int device, int of, Coming how, Instant at) implements Happening {}

  /** A column was written over; a time is kept apart, as JSON has none. */
  record Wrote(int device, String column, @Nullable Object value, @Nullable Instant time)
      implements Happening {}

  /** A column was written over in a row that belongs to no device, or in all rows of its class. */
  record Rewrote(String type, String key, String column, @Nullable Object value)
      implements Happening {}

  /** Which columns of a share of the devices get other values. */
  enum Sweeping {
    /** Such as change by the minute. */
    HOT,
    /** Such as change by the month. */
    FULL
  }

  /** A share of the devices, the same for the same seed, got other values at once. */
  record Swept(Sweeping columns, double percent, long seed, Instant at) implements Happening {}
}
