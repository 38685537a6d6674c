import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the launcher cannot ask in shell: free ports and HTTP, with the demo's secret read from its
 * file so that no process list shows it.
 */
final class Ask {

  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int ENDED = 3;
  private static final int LATE = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private Ask() {}

  static void main(String[] args) throws InterruptedException, IOException {
    var rest = List.of(args).subList(1, args.length);
    System.exit(
        switch (args[0]) {
          case "free" -> free(Integer.parseInt(args[1])) ? DONE : REFUSED;
          case "ports" -> ports(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
          case "await" -> await(args[1], Integer.parseInt(args[2]), rest.subList(2, rest.size()));
          case "get" -> tell(send(demo(args[1], Path.of(args[2]))));
          case "send" -> send(args[1]);
          case "post" -> post(args[1], Path.of(args[2]));
          case "progress" -> progress(args[1], Path.of(args[2]), rest.subList(2, rest.size()));
          default -> throw new IllegalArgumentException("Unknown question: " + args[0]);
        });
  }

  /** Both loopbacks are tried: a browser asks ::1 first when it is told "localhost". */
  private static boolean free(int port) {
    for (var loopback : List.of("127.0.0.1", "::1")) {
      try (var socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(InetAddress.getByName(loopback), port));
      } catch (IOException e) {
        if (loopback.equals("127.0.0.1") || String.valueOf(e.getMessage()).contains("in use")) {
          return false;
        }
      }
    }
    return true;
  }

  private static int ports(int from, int count) {
    var left = count;
    for (var port = from; left > 0 && port <= 65_535; port++) {
      if (free(port)) {
        System.out.println(port);
        left--;
      }
    }
    return left == 0 ? DONE : REFUSED;
  }

  private static int await(String url, int seconds, List<String> pids) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (System.nanoTime() < end) {
      if (anyEnded(pids)) {
        return ENDED;
      }
      try {
        if (send(HttpRequest.newBuilder(URI.create(url))).statusCode() == 200) {
          return DONE;
        }
      } catch (IOException notYet) {
        // Nothing listens so far.
      }
      Thread.sleep(PAUSE);
    }
    return LATE;
  }

  private static int post(String url, Path secret) throws IOException, InterruptedException {
    return tell(send(withBody(demo(url, secret))));
  }

  /** To the lab, which knows no secret. */
  private static int send(String url) throws IOException, InterruptedException {
    return tell(send(withBody(HttpRequest.newBuilder(URI.create(url)))));
  }

  private static HttpRequest.Builder withBody(HttpRequest.Builder request) throws IOException {
    var body = BodyPublishers.ofByteArray(System.in.readAllBytes());
    return request.header("Content-Type", "application/json").POST(body);
  }

  private static int tell(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 == 2) {
      System.out.println(answer.body());
      return DONE;
    }
    System.err.println("HTTP " + answer.statusCode() + " " + answer.body());
    return REFUSED;
  }

  private static int progress(String url, Path secret, List<String> pids)
      throws InterruptedException, IOException {
    var shown = "";
    while (!anyEnded(pids)) {
      var answer = send(demo(url, secret));
      if (answer.statusCode() != 200) {
        return tell(answer);
      }
      var message = field("message", answer.body());
      if (!message.equals(shown)) {
        System.out.println("  " + message);
        shown = message;
      }
      if (Pattern.compile("\"firstSyncDone\"\\s*:\\s*true").matcher(answer.body()).find()) {
        return DONE;
      }
      Thread.sleep(PAUSE);
    }
    return ENDED;
  }

  private static String field(String name, String json) {
    var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    return found.find() ? found.group(1) : "";
  }

  private static HttpRequest.Builder demo(String url, Path secret) throws IOException {
    return HttpRequest.newBuilder(URI.create(url))
        .header("X-Mooring-Demo", Files.readString(secret).strip());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.timeout(PATIENCE.multipliedBy(3)).build(), BodyHandlers.ofString());
  }

  private static boolean anyEnded(List<String> pids) {
    return pids.stream()
        .mapToLong(Long::parseLong)
        .anyMatch(pid -> !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }
}
