package io.mooring.connector.site;

import io.mooring.connector.net.Room;
import io.mooring.wire.PlainText;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A site's AdminService over HTTPS: its WMI route, and the timeline of its versioned one. */
public final class AdminService implements Site {

  private static final String ROUTE = "/AdminService/wmi/";
  private static final Room ROOM = Room.ofThisProcess();
  private static final Bounds READ = new Bounds(Duration.ofMinutes(2), ROOM.answerBytes());
  private static final Bounds METADATA = new Bounds(Duration.ofMinutes(2), ROOM.metadataBytes());
  private static final Bounds CALL = new Bounds(Duration.ofSeconds(60), ROOM.answerBytes());
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final SiteCalls calls;
  private final URI root;
  private final Clock clock;
  private final JsonMapper json = SiteJson.mapper();

  /**
   * @param address the SMS Provider's address without a path, such as {@code https://cm01.corp}
   * @param clock the connector's corrected clock
   */
  public AdminService(SitePool pool, URI address, SiteAuthentication authentication, Clock clock) {
    this.calls = new SiteCalls(pool, address, authentication);
    this.root = address.resolve(ROUTE);
    this.clock = clock;
  }

  @Override
  public Metadata metadata() throws SiteException {
    return MetadataReader.read(read(root.resolve("$metadata"), METADATA).body());
  }

  @Override
  public Page list(Query query) throws SiteException {
    return page(root.resolve(query.path()));
  }

  @Override
  public Page follow(String nextLink) throws SiteException {
    return page(ownAddress(nextLink));
  }

  @Override
  public long count(String className, @Nullable String filter) throws SiteException {
    var option = filter == null ? "" : "?$filter=" + Query.encoded(filter);
    var answer = read(root.resolve(className + "/$count" + option));
    // A .NET service may begin plain text with a byte order mark.
    var text = new String(answer.body(), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw SiteException.nonsense("%s/$count is no number".formatted(className));
    }
  }

  @Override
  public Optional<SiteRow> byKey(String className, long key) throws SiteException {
    var readAt = clock.instant();
    var answer = send(get(root.resolve("%s(%d)".formatted(className, key))), READ);
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    return page(demandOk(answer), readAt).rows().stream().findFirst();
  }

  @Override
  public Page events(long device) throws SiteException {
    return page(root.resolve("/AdminService/v1.0/Device(%d)/Events".formatted(device)));
  }

  @Override
  public MethodAnswer call(String method, Map<String, Object> parameters) throws SiteException {
    var request =
        HttpRequest.newBuilder(root.resolve(method))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(parameters)));
    var answer = send(request, CALL);
    return new MethodAnswer(
        answer.statusCode(), date(answer), new SiteRow(tolerant(answer)), words(answer));
  }

  private Page page(URI address) throws SiteException {
    var readAt = clock.instant();
    return page(read(address), readAt);
  }

  private Page page(HttpResponse<byte[]> answer, Instant readAt) throws SiteException {
    try {
      var list = RowReader.read(json, answer.body());
      var rows = list.rows();
      if (rows == null) {
        throw SiteException.nonsense("a list without \"value\" for " + asked(answer));
      }
      return new Page(rows, list.nextLink(), date(answer), readAt);
    } catch (JacksonException e) {
      throw SiteException.nonsense("no JSON for " + asked(answer));
    }
  }

  URI address() {
    return calls.provider();
  }

  /** Whether this provider has announced the link, by its own address. */
  boolean owns(String link) {
    try {
      return root.getAuthority().equalsIgnoreCase(URI.create(link).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A link may lead on within the site only; elsewhere our sign-in would go with it. */
  private URI ownAddress(String link) throws SiteException {
    try {
      var address = root.resolve(link);
      var isOwn =
          root.getScheme().equalsIgnoreCase(address.getScheme())
              && root.getAuthority().equalsIgnoreCase(address.getAuthority())
              && address.normalize().getPath().startsWith("/AdminService/");
      if (isOwn) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw SiteException.nonsense("a next link that is no address");
    }
    throw SiteException.nonsense("a next link that leads away from the site");
  }

  private HttpResponse<byte[]> read(URI address) throws SiteException {
    return read(address, READ);
  }

  private HttpResponse<byte[]> read(URI address, Bounds bounds) throws SiteException {
    return demandOk(send(get(address), bounds));
  }

  private static HttpRequest.Builder get(URI address) {
    return HttpRequest.newBuilder(address).GET();
  }

  /** What was asked for: the class, and what of it. */
  private static String asked(HttpResponse<byte[]> answer) {
    return answer.uri().getPath().replace(ROUTE, "");
  }

  private HttpResponse<byte[]> demandOk(HttpResponse<byte[]> answer) throws SiteException {
    if (answer.statusCode() != OK) {
      throw calls.refusal(answer, asked(answer), words(answer));
    }
    return answer;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, Bounds bounds)
      throws SiteException {
    request.header("Accept", "application/json, application/xml;q=0.9, text/plain;q=0.9");
    return calls.send(request, bounds);
  }

  private JsonNode tolerant(HttpResponse<byte[]> answer) {
    try {
      return json.readTree(answer.body());
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  /** An error's body, when present, is {@code {"error":{"code":…,"message":…}}}. */
  private String words(HttpResponse<byte[]> answer) {
    return PlainText.line(tolerant(answer).path("error").path("message").asString(""));
  }

  private static @Nullable Instant date(HttpResponse<byte[]> answer) {
    try {
      return answer
          .headers()
          .firstValue("Date")
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
          .orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
