package io.mooring.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./mooring} answers before it starts anything. */
class LauncherTest {

  private static final Path MOORING = Path.of("..", "mooring").toAbsolutePath().normalize();

  @TempDir Path folder;
  private Path data;

  private record Answer(int code, String out, String err) {}

  @BeforeEach
  void chooseData() {
    data = folder.resolve("a folder");
  }

  @Test
  void helpNamesEveryCommand() throws Exception {
    assertThat(mooring("help").out())
        .contains("mooring run", "mooring test", "mooring status", "mooring token", "mooring time")
        .contains("mooring bench");
  }

  @Test
  void benchNeedsAKnownName() throws Exception {
    refused(2, "bench needs a name", mooring("bench"));
    refused(2, "bench knows no benchmark \"speed\"", mooring("bench", "speed"));
    refused(2, "bench knows no benchmark", mooring("bench", "--on", "h2"));
    refused(2, "is on no database", mooring("bench", "reconcile", "--on", "h2"));
  }

  @Test
  void statusOfNothingIsNotReady() throws Exception {
    var answer = mooring("status", "--json", "--data", data.toString());

    assertThat(answer).isEqualTo(new Answer(3, "{\"ready\":false,\"pids\":{}}\n", ""));
  }

  @Test
  void statusBelievesNoProcessThatIsGone() throws Exception {
    var gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createDirectory(data);
    Files.writeString(
        data.resolve("run.json"),
        "{\"ready\":true,\"portal\":\"http://localhost:1\",\"pids\":{\"portal\":%d}}"
            .formatted(gone.pid()));

    assertThat(mooring("status", "--json", "--data", data.toString()).out())
        .isEqualTo("{\"ready\":false,\"pids\":{}}\n");
  }

  @Test
  void aTokenNeedsARoleThatExists() throws Exception {
    refused(2, "--role must be", mooring("token", "--role", "Owner", "--data", data.toString()));
  }

  @Test
  void aTokenNeedsARunningPortal() throws Exception {
    var answer = mooring("token", "--role", "Mooring.Reader", "--data", data.toString());

    refused(1, "Mooring does not run with the data folder", answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--devices 99", "--devices 1000001", "--devices ten", "--port 0", "--warp 9"})
  void anImpossibleOptionIsSaidBeforeAnythingIsMade(String option) throws Exception {
    var words = option.split(" ", 2);

    refused(2, words[0], run(words));
    assertThat(data).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--seed=1", "--fresh"})
  void aFolderThatMooringDidNotMakeIsLeftAlone(String option) throws Exception {
    Files.createDirectory(data);
    Files.writeString(data.resolve("lab"), "mine");

    refused(1, "not made by Mooring", run(option.split("=", 2)));

    try (Stream<Path> left = Files.list(data)) {
      assertThat(left).containsExactly(data.resolve("lab"));
    }
  }

  @Test
  void aPortInUseIsSaid() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());

      refused(1, "Port " + port + " is in use", run("--port", port));
    }
    assertThat(data.resolve("launcher.pid")).doesNotExist();
    assertThat(mode(data)).isEqualTo("rwx------");
    assertThat(mode(data.resolve("demo-secret"))).isEqualTo("rw-------");
  }

  @Test
  void aDamagedFolderIsSaid() throws Exception {
    madeByMooring("devices=\n");

    refused(1, "is damaged", run());
  }

  @Test
  void whatAFolderWasMadeWithCannotChange() throws Exception {
    madeByMooring("devices=500\n");

    refused(2, "was made with --devices 500, not 600", run("--devices", "600"));
  }

  @Test
  void freshTakesOnlyWhatMooringMade() throws Exception {
    madeByMooring("devices=500\n");
    Files.writeString(data.resolve("notes"), "mine");
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());

      refused(1, "in use", run("--fresh", "--devices", "600", "--port", port));
    }
    assertThat(data.resolve("settings")).doesNotExist();
    assertThat(data.resolve("notes")).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:x",
        "jdbc:mysql:db/app?password=s3cret",
        "jdbc:mysql://db?password=s3cret",
        "jdbc:mysql://db/a b?password=s3cret",
        "mysql://anna:s3cret@db/app"
      })
  void anAddressThatIsNoneIsNotRepeated(String url) throws Exception {
    var answer = run("--mysql", url);

    refused(2, "--mysql needs", answer);
    assertThat(answer.err() + answer.out()).doesNotContain("s3cret");
    assertThat(data).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --mysql=jdbc:mysql:db/app?password=s3cret",
        "run --mysql=mysql://anna:s3cret@db/app",
        "run --mysqll=jdbc:mysql://db/app?password=s3cret",
        "run jdbc:mysql://anna:s3cret@db/app",
        "status --mysql=jdbc:mysql://db/app?password=s3cret",
        "token --mysql=jdbc:mysql://db/app?password=s3cret",
        "time --mysql=jdbc:mysql://db/app?password=s3cret",
        "test --mysql=jdbc:mysql://db/app?password=s3cret",
        "--mysql=jdbc:mysql://db/app?password=s3cret"
      })
  void anAddressInTheWrongPlaceIsNotRepeated(String words) throws Exception {
    var answer = mooring(words.split(" ", -1));

    assertThat(answer.code()).as(answer.toString()).isEqualTo(2);
    assertThat(answer.err() + answer.out()).doesNotContain("s3cret");
  }

  @Test
  void aFolderStaysWithItsDatabase() throws Exception {
    madeByMooring("devices=500\ndatabase=127.0.0.1:3306/app\n");

    refused(2, "keeps its data in MySQL at 127.0.0.1:3306/app; name that with --mysql", run());
    refused(
        2,
        "at 127.0.0.1:3306/app, not at db:3307/app",
        run("--mysql", "jdbc:mysql://anna:s3cret@db:3307/app"));
    refused(2, "not at db:3308/app", run("--mysql=jdbc:mysql://db:3308/app?password=s3cret"));
    assertThat(Files.readString(data.resolve("settings"))).doesNotContain("s3cret");
  }

  @Test
  void aFolderOfH2StaysWithIt() throws Exception {
    madeByMooring("devices=500\n");

    refused(2, "keeps its data in H2, not in MySQL", run("--mysql", "jdbc:mysql://db/app?user=u"));
  }

  @Test
  void noFileOfTheFolderHoldsThePassword() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());

      refused(1, "in use", run("--port", port, "--mysql", "jdbc:mysql://db/app?password=s3cret"));
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("s3cret");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"95m", "+95", "+", "+1m1h", "+-5m", "now"})
  void timeNeedsToBeTold(String how) throws Exception {
    refused(2, "time ", mooring("time", how, "--data", data.toString()));
  }

  @Test
  void timeNeedsARunningPortal() throws Exception {
    refused(
        1,
        "Mooring does not run with the data folder",
        mooring("time", "+1h30m", "--data", data.toString()));
  }

  private void madeByMooring(String settings) throws IOException {
    Files.createDirectory(data);
    Files.writeString(data.resolve(".mooring"), "Mooring's data, format 1\n");
    Files.writeString(data.resolve("settings"), settings);
  }

  private Answer run(String... options) throws Exception {
    var words = new ArrayList<>(List.of("run", "--data", data.toString()));
    words.addAll(List.of(options));
    return mooring(words.toArray(String[]::new));
  }

  private Answer mooring(String... words) throws Exception {
    var command = new ArrayList<>(List.of("sh", MOORING.toString()));
    command.addAll(List.of(words));
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var launcher =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var running = launcher.start();
    if (!running.waitFor(60, TimeUnit.SECONDS)) {
      running.destroy();
      throw new AssertionError("The launcher went on to start something");
    }
    return new Answer(
        running.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static void refused(int code, String why, Answer answer) {
    assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
    assertThat(answer.err()).startsWith("mooring: ").contains(why).hasLineCount(1);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
