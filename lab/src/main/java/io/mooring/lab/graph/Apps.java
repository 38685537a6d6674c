package io.mooring.lab.graph;

import static io.mooring.lab.graph.Operator.CONTAINS;
import static io.mooring.lab.graph.Operator.EQ;

import io.mooring.lab.estate.Guids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What detectedApps knows: programs by version, and who has them. */
final class Apps {

  /** A version of a program; {@code share} of the devices have some version of it. */
  record App(int number, String name, String publisher, String version, double share) {

    private int program() {
      return number / VERSIONS;
    }

    boolean on(Managed one) {
      var luck = one.enrolment().luck("app " + program());
      var version = (int) (one.enrolment().luck("version " + program()) * VERSIONS);
      return one.enrolled() && !one.phone() && luck < share && version == number % VERSIONS;
    }
  }

  private record Program(String name, String publisher, double share, List<String> versions) {}

  private static final int VERSIONS = 3;
  private static final long MEGABYTE = 1024L * 1024;
  private static final Guids IDS = new Guids(0, "detectedApp");

  private static final List<Program> PROGRAMS =
      List.of(
          program("Microsoft Edge", "Microsoft Corporation", 0.99, "140.0.3485", "139.0.3405"),
          program("Microsoft 365 Apps for enterprise", "Microsoft Corporation", 0.9, "16.0.18925"),
          program("Google Chrome", "Google LLC", 0.7, "140.0.7339", "139.0.7258", "131.0.6778"),
          program("Mozilla Firefox ESR", "Mozilla", 0.3, "140.2.0", "128.14.0"),
          program("7-Zip", "Igor Pavlov", 0.6, "24.09", "23.01", "19.00"),
          program("Notepad++", "Notepad++ Team", 0.25, "8.7", "8.6.9"),
          program("Adobe Acrobat (64-bit)", "Adobe", 0.5, "25.001.20630", "24.002.21005"),
          program("Zoom Workplace", "Zoom Communications, Inc.", 0.35, "6.5.9"),
          program("Cisco Secure Client", "Cisco Systems, Inc.", 0.55, "5.1.10.233", "5.1.8.105"),
          program("Contoso Time Sheet", "Contoso", 0.8, "4.2.0", "4.1.7", "3.9.0"),
          program("Python 3.13", "Python Software Foundation", 0.08, "3.13.7"),
          program("PuTTY", "Simon Tatham", 0.12, "0.83", "0.78"));

  static final List<App> ALL =
      IntStream.range(0, PROGRAMS.size() * VERSIONS)
          .filter(number -> number % VERSIONS < program(number).versions().size())
          .mapToObj(Apps::app)
          .toList();

  private Apps() {}

  private static Program program(String name, String publisher, double share, String... versions) {
    return new Program(name, publisher, share, List.of(versions));
  }

  private static Program program(int number) {
    return PROGRAMS.get(number / VERSIONS);
  }

  private static App app(int number) {
    var of = program(number);
    return new App(
        number, of.name(), of.publisher(), of.versions().get(number % VERSIONS), of.share());
  }

  static String id(App app) {
    return IDS.of(app.number());
  }

  /** An app and how many of the tenant's devices have it, counted when somebody looks. */
  record Counted(App app, Counts counts) {
    String id() {
      return Apps.id(app);
    }
  }

  /** Counts all apps in one go over the devices, at the first question. */
  static final class Counts {
    private final Supplier<Stream<Managed>> devices;
    private final Map<App, Integer> known = new HashMap<>();

    Counts(Supplier<Stream<Managed>> devices) {
      this.devices = devices;
    }

    synchronized int of(App app) {
      if (known.isEmpty()) {
        ALL.forEach(one -> known.put(one, 0));
        devices.get().forEach(this::add);
      }
      return known.getOrDefault(app, 0);
    }

    private void add(Managed device) {
      ALL.stream().filter(app -> app.on(device)).forEach(app -> known.merge(app, 1, Integer::sum));
    }
  }

  static EntityType<Counted> type() {
    return new EntityType<>(
        "detectedApp",
        Counted::id,
        List.of(
            of("id", Counted::id),
            of("displayName", one -> one.app().name()).asked(EQ, CONTAINS),
            of("version", one -> one.app().version()).asked(EQ),
            of("sizeInByte", one -> size(one.app())),
            of("deviceCount", one -> one.counts().of(one.app())),
            of("publisher", one -> one.app().publisher()).asked(EQ, CONTAINS),
            of("platform", _ -> "windows")));
  }

  private static Property<Counted> of(String name, Function<Counted, @Nullable Object> value) {
    return Property.named(name, value);
  }

  private static long size(App app) {
    return (20 + app.number() * 37L % 900) * MEGABYTE;
  }

  static List<Counted> counted(Supplier<Stream<Managed>> devices) {
    var counts = new Counts(devices);
    return ALL.stream().map(app -> new Counted(app, counts)).toList();
  }

  /** The apps of one device, without the others who have them. */
  static List<Map<String, @Nullable Object>> on(Managed one) {
    return ALL.stream()
        .filter(app -> app.on(one))
        .map(app ->
            Fields.of(
                "id", id(app),
                "displayName", app.name(),
                "version", app.version(),
                "sizeInByte", size(app),
                "deviceCount", 0,
                "publisher", app.publisher(),
                "platform", "windows"))
        .toList();
  }
}
