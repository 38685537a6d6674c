package io.mooring.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** No container engine is needed for the build, so this much is looked at without one. */
class ImagesTest {

  private static final KnownSettings KNOWN = KnownSettings.ofThePortal();
  private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--from=)(\\S+) ");
  private static final Pattern ENTRY = Pattern.compile("(?m)^ENTRYPOINT (.*)$");
  private static final Pattern TARGET = Pattern.compile("(?m)^FROM \\S+ AS (\\w+)");

  private final String dockerfile = Documents.text("docker/Dockerfile");
  private final Map<String, Object> compose =
      new Yaml().load(Documents.text("docker/compose.yaml"));

  @Test
  void imagesAreMadeOfWhatTheBuildMakes() {
    var copied =
        Documents.matches(COPY, dockerfile).stream().map(found -> found.group(1)).distinct();
    assertThat(copied)
        .containsExactlyInAnyOrder(
            "web/target/" + jar("web"),
            "connector/target/lib",
            "connector/target/" + jar("connector"),
            "lab/target/" + jar("lab"),
            "docker/healthy.sh",
            "connector/dist/java.options",
            "launcher/quicken.sh")
        .allSatisfy(file -> assertThat(Documents.text(".dockerignore")).contains("!" + file));
  }

  private static String jar(String module) {
    var name = Pattern.compile("<finalName>(.*)</finalName>");
    return Documents.matches(name, Documents.text(module + "/pom.xml")).getFirst().group(1)
        + ".jar";
  }

  @Test
  void noProgramRunsAsRoot() {
    assertThat(dockerfile).contains("USER 10001:10001").doesNotContain("USER root");
  }

  /**
   * A cache of classes made with other options is of no use, and the portal would not say so aloud.
   */
  @Test
  void thePortalStartsWithTheOptionsOfItsCache() {
    var made = one("quicken.sh portal \\S+ (\\S+) (.*)");
    var options = List.of(made.group(2).split(" "));
    var started = Documents.matches(ENTRY, dockerfile).getFirst().group(1);
    assertThat(started)
        .contains("\"-XX:AOTCache=" + made.group(1) + "/portal.aot\"")
        .contains("\"-jar\", \"" + made.group(1) + "/");
    assertThat(options).allSatisfy(option -> assertThat(started).contains('"' + option + '"'));
  }

  private MatchResult one(String pattern) {
    return Documents.matches(Pattern.compile(pattern), dockerfile).getFirst();
  }

  @Test
  void everyContainerIsClosed() {
    assertThat(services())
        .allSatisfy((name, service) -> {
          assertThat(service).as(name).containsEntry("read_only", true);
          assertThat(list(service, "cap_drop")).isEqualTo(List.of("ALL"));
          assertThat(list(service, "security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        });
  }

  @Test
  void whatIsBuiltIsATarget() {
    var targets = Documents.matches(TARGET, dockerfile).stream().map(one -> one.group(1)).toList();
    assertThat(services().values())
        .filteredOn(service -> service.containsKey("build"))
        .hasSize(5)
        .allSatisfy(service -> assertThat(targets).contains(text(service, "build", "target")));
  }

  @Test
  void thePortalsSettingsAreKnown() {
    assertThat(List.of("portal", "demo-portal"))
        .allSatisfy(name -> {
          var portal = map(services(), name);
          assertThat(map(portal, "environment").keySet())
              .allSatisfy(variable -> assertThat(KNOWN.has(variable)).as(variable).isTrue());
          assertThat(list(portal, "secrets"))
              .allSatisfy(
                  secret -> assertThat(KNOWN.has(text(Map.of("", secret), "", "target"))).isTrue());
        });
  }

  /** Who comes by a port of this machine comes from the network's gateway. */
  @Test
  void theProxyOfThisMachineIsBelieved() {
    var outside = map(map(compose, "networks"), "outside");
    var gateway = text(Map.of("", list(map(outside, "ipam"), "config").getFirst()), "", "gateway");
    assertThat(text(map(services(), "portal"), "environment", "MOORING_REVERSEPROXY_ADDRESSES"))
        .isEqualTo("${MOORING_PROXY_ADDRESSES:-" + gateway + "}");
  }

  @Test
  void secretsAreFilesThatTheRepositoryDoesNotHave() {
    assertThat(map(compose, "secrets").keySet())
        .allSatisfy(name ->
            assertThat(text(map(compose, "secrets"), name, "file")).isEqualTo("secrets/" + name));
    assertThat(Documents.text(".gitignore")).contains("/docker/secrets/").contains("/docker/.env");
    assertThat(Documents.text("docker/compose.yaml")).doesNotContain("PASSWORD:");
  }

  @Test
  void mountedFilesAreThere() {
    assertThat(list(map(services(), "mysql"), "volumes"))
        .filteredOn(volume -> volume.toString().startsWith("."))
        .hasSize(2)
        .allSatisfy(volume ->
            assertThat(Documents.ROOT.resolve("docker").resolve(volume.toString().split(":", 2)[0]))
                .isRegularFile());
  }

  private Map<String, Map<String, Object>> services() {
    return cast(compose.get("services"));
  }

  private static Map<String, Object> map(Map<String, ?> of, String name) {
    return cast(of.get(name));
  }

  private static List<Object> list(Map<String, ?> of, String name) {
    return cast(of.get(name));
  }

  private static String text(Map<String, ?> of, String name, String part) {
    return String.valueOf(map(of, name).get(part));
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T cast(@Nullable Object value) {
    return (T) Objects.requireNonNull(value);
  }
}
