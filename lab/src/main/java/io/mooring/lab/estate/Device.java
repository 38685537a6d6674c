package io.mooring.lab.estate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One computer of the estate: nothing is stored, every fact is worked out from seed and number. */
public final class Device {

  private final Estate estate;
  private final int index;
  private final Fate fate;
  private final Chance chance;

  Device(Estate estate, int index, Fate fate) {
    this.estate = estate;
    this.index = index;
    this.fate = fate;
    this.chance = new Chance(estate.seed(), looks());
  }

  public int index() {
    return index;
  }

  public long resourceId() {
    return estate.ids(index + 1).of(index);
  }

  /** The number of the record whose name, user, place and habits this one has. */
  public int looks() {
    var descent = fate.descent();
    return descent == null ? index : descent.looks();
  }

  /** The number of the record whose hardware this one has. */
  public int parts() {
    var descent = fate.descent();
    return descent == null ? index : descent.parts();
  }

  /** Whether the record came after the estate was founded. */
  public boolean later() {
    return fate.descent() != null;
  }

  Chance own() {
    return new Chance(estate.seed(), index);
  }

  private Chance hardwareChance() {
    return new Chance(estate.seed(), hardware().parts());
  }

  /** A number from 0 to 1 for what the record does by itself. */
  public double luck(String of) {
    return own().fraction(of);
  }

  public Estate estate() {
    return estate;
  }

  Chance chance() {
    return chance;
  }

  Fate fate() {
    return fate;
  }

  /** What the cloud has of this computer. */
  public Cloud cloud() {
    return new Cloud(this);
  }

  public Dirt dirt() {
    return Dirt.of(estate.seed(), looks());
  }

  public Management management() {
    return Management.of(chance, fate);
  }

  public FormFactor form() {
    var server = chance.share("server", 0.14);
    return switch (Management.of(chance)) {
      case CO_MANAGED, CO_EXISTING -> workstation();
      case SITE_ONLY, NO_CLIENT -> server ? FormFactor.SERVER : workstation();
    };
  }

  private FormFactor workstation() {
    return chance.share("laptop", 0.65) ? FormFactor.LAPTOP : FormFactor.DESKTOP;
  }

  public Location location() {
    return Location.of(chance);
  }

  public String name() {
    var given = fate.name();
    if (given != null) {
      return given;
    }
    var twin = twin();
    return ComputerName.of(twin == null ? this : twin);
  }

  /** The newer record of the same computer, when this one was superseded by it. */
  private @Nullable Device twin() {
    if (fate.descent() != null || !mayBeObsolete() || index + 1 >= estate.size()) {
      return null;
    }
    var next = estate.device(index + 1);
    return next.mayBeObsolete() || !next.hasClient() ? null : next;
  }

  private boolean mayBeObsolete() {
    return dirt() == Dirt.NONE && hasClient() && chance.share("obsolete", 0.01);
  }

  public boolean obsolete() {
    return fate.superseded() || twin() != null;
  }

  public boolean domainController() {
    return DomainControllers.contain(this);
  }

  public boolean firstController() {
    return DomainControllers.beginWith(this);
  }

  /** Whether hardware inventory was ever taken. */
  public boolean scanned() {
    return hasClient() && !chance.share("never scanned", 0.01);
  }

  public boolean hasClient() {
    return management() != Management.NO_CLIENT;
  }

  /** About seven of ten clients are on; servers nearly always. */
  public boolean online() {
    var share = form() == FormFactor.SERVER ? 0.97 : 0.72;
    return mayBeOn() && chance.share("online", share);
  }

  /** Whether a client is there that ever runs; one that was overtaken later ran until then. */
  public boolean mayBeOn() {
    return hasClient() && twin() == null;
  }

  /** Since when a device that is off was not heard of. */
  public Instant silentSince() {
    return contact().silentSince();
  }

  public @Nullable String smsId() {
    return hasClient() ? "GUID:" + own().guid("client") : null;
  }

  public String biosId() {
    return hardwareChance().guid("bios");
  }

  /** The Entra device id that the client has told, which outlives an enrolment. */
  public @Nullable String entraId() {
    var joined =
        switch (management()) {
          case CO_MANAGED, CO_EXISTING -> true;
          case SITE_ONLY -> fate.enrolling() != null;
          case NO_CLIENT -> false;
        };
    return joined ? own().guid("entra").toLowerCase(Locale.ROOT) : null;
  }

  private Device hardware() {
    var twin = twin();
    return twin == null ? this : twin;
  }

  Model model() {
    return Model.of(hardware().form(), hardwareChance());
  }

  public String manufacturer() {
    return model().manufacturer();
  }

  public String modelName() {
    return model().name();
  }

  public boolean virtual() {
    return model().virtual();
  }

  public String serial() {
    if (dirt() == Dirt.JUNK_SERIAL) {
      return chance.one("junk", SerialFormat.JUNK);
    }
    var twice = dirt() == Dirt.DUPLICATE_SERIAL && looks() > 0 && parts() < estate.size();
    return model().serials().of(twice ? estate.device(looks() - 1).chance : hardwareChance());
  }

  public long memoryKilobytes() {
    return chance.one("memory", List.of(8L, 16L, 16L, 32L, 64L)) * 1024 * 1024;
  }

  public Windows windows() {
    return Windows.of(form(), chance);
  }

  public Stream<Disk> disks() {
    var disks = form() == FormFactor.SERVER || chance.share("second disk", 0.1) ? 2 : 1;
    return IntStream.range(0, disks).mapToObj(number -> new Disk(this, number));
  }

  public String clientVersion() {
    return chance.one("client version", Estate.CLIENT_VERSIONS);
  }

  /** Not zero while a restart is pending; its bits name the reasons. */
  public int clientState() {
    return chance.share("restart pending", 0.06) ? 1 << chance.below("reason", 4) : 0;
  }

  public boolean healthy() {
    return !chance.share("unhealthy", 0.03);
  }

  public boolean onInternet() {
    return form() == FormFactor.LAPTOP && chance.share("internet", 0.25);
  }

  public boolean compliant() {
    return !chance.share("incompliant", 0.07);
  }

  public Network network() {
    return Network.of(hardware());
  }

  public Users users() {
    return Users.of(this);
  }

  public Contact contact() {
    return new Contact(this, null);
  }

  /** The same for a client that comes and goes. */
  public Contact contact(Attendance attendance) {
    return new Contact(this, attendance);
  }

  public boolean eligible() {
    return hasClient() && form() != FormFactor.SERVER && !obsolete();
  }

  public String boundaryGroup() {
    return dirt() == Dirt.LONG_TEXT
        ? "Boundary group " + "x".repeat(4096)
        : location().city() + " office";
  }

  public Instant created() {
    var descent = fate.descent();
    if (descent != null) {
      return descent.since();
    }
    return estate.anchor().minus(Duration.ofHours(24L * 30 + chance.below("created", 24 * 1400)));
  }

  /** A fixed number for small decisions, such as who is in a pilot. */
  public double lot(String of) {
    return chance.fraction(of);
  }

  Person owner() {
    return Person.of(ownerNumber());
  }

  /** The number of the person whose device this is. */
  public int ownerNumber() {
    return chance.below("owner", estate.people());
  }

  Person guest() {
    return Person.of(chance.below("guest", estate.people()));
  }
}
