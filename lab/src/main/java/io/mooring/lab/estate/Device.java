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

  private static final List<String> JUNK =
      List.of("To be filled by O.E.M.", "Default string", "0", "System Serial Number", "None");
  private static final List<String> FOREIGN = List.of("MÜN", "ŁÓDŹ", "東京", "ΑΘΗ");
  private static final List<String> CLIENTS =
      List.of(
          Estate.CLIENT_VERSION,
          Estate.CLIENT_VERSION,
          Estate.CLIENT_VERSION,
          Estate.CLIENT_VERSION,
          "5.00.9132.1011",
          "5.00.9128.1007");

  private final Estate estate;
  private final int index;
  private final Chance chance;

  Device(Estate estate, int index) {
    this.estate = estate;
    this.index = index;
    this.chance = new Chance(estate.seed(), index);
  }

  public int index() {
    return index;
  }

  public long resourceId() {
    return estate.ids().of(index);
  }

  Estate estate() {
    return estate;
  }

  Chance chance() {
    return chance;
  }

  public Dirt dirt() {
    return Dirt.of(estate.seed(), index);
  }

  public Management management() {
    return Management.of(chance);
  }

  public FormFactor form() {
    var server = chance.share("server", 0.14);
    return switch (management()) {
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
    var twin = twin();
    return twin == null ? ownName() : twin.ownName();
  }

  private String ownName() {
    var number = "-%s-%05d".formatted(form().code(), index + 1);
    if (dirt() == Dirt.UNICODE_NAME) {
      return chance.one("foreign", FOREIGN) + number;
    }
    if (form() != FormFactor.SERVER && chance.share("unnamed", 0.02)) {
      return "DESKTOP-" + chance.text("name", "0123456789ABCDEFGHIJKLMNOPQRSTUV", 7);
    }
    var name = location() + number;
    return dirt() == Dirt.LOWER_CASE_NAME ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** The newer record of the same computer, when this one was superseded by it. */
  private @Nullable Device twin() {
    if (!mayBeObsolete() || index + 1 >= estate.size()) {
      return null;
    }
    var next = estate.device(index + 1);
    return next.mayBeObsolete() || !next.hasClient() ? null : next;
  }

  private boolean mayBeObsolete() {
    return dirt() == Dirt.NONE && hasClient() && chance.share("obsolete", 0.01);
  }

  public boolean obsolete() {
    return twin() != null;
  }

  public boolean hasClient() {
    return management() != Management.NO_CLIENT;
  }

  /** About seven of ten clients are on; servers nearly always. */
  public boolean online() {
    var share = form() == FormFactor.SERVER ? 0.97 : 0.72;
    return hasClient() && chance.share("online", share) && !obsolete();
  }

  public @Nullable String smsId() {
    return hasClient() ? "GUID:" + chance.guid("client") : null;
  }

  public String biosId() {
    return hardware().chance.guid("bios");
  }

  public @Nullable String entraId() {
    return switch (management()) {
      case CO_MANAGED, CO_EXISTING -> chance.guid("entra").toLowerCase(Locale.ROOT);
      case SITE_ONLY, NO_CLIENT -> null;
    };
  }

  private Device hardware() {
    var twin = twin();
    return twin == null ? this : twin;
  }

  Model model() {
    var of = hardware();
    return Model.of(of.form(), of.chance);
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
      return chance.one("junk", JUNK);
    }
    var twice = dirt() == Dirt.DUPLICATE_SERIAL && index > 0;
    return model().serials().of(twice ? estate.device(index - 1).chance : hardware().chance);
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
    return chance.one("client version", CLIENTS);
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
    return new Contact(this);
  }

  /** The sum of the co-management workload flags (ConfigMgr reference, section 4.4). */
  public long workloads() {
    return chance.one("workloads", List.of(8193L, 8195L, 8211L, 12333L, 12543L, 2147479807L));
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
    return estate.anchor().minus(Duration.ofHours(24L * 30 + chance.below("created", 24 * 1400)));
  }

  /** A fixed number for small decisions, such as who is in a pilot. */
  public double lot(String of) {
    return chance.fraction(of);
  }

  Person owner() {
    return Person.of(chance.below("owner", estate.people()));
  }

  Person guest() {
    return Person.of(chance.below("guest", estate.people()));
  }
}
