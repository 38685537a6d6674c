package io.mooring.connector.orders;

import io.mooring.connector.site.MethodAnswer;
import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import io.mooring.connector.site.SiteTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Client operations of the site: may it be done, do it once, what came of it. */
final class SiteOperations {

  private static final Logger LOG = LoggerFactory.getLogger(SiteOperations.class);
  private static final String CLASS = "SMS_ClientOperation";
  private static final String TARGETS = "TargetResourceIDs";

  /** By how much the site's clock and ours may differ. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  private static final int LATEST = 100;
  private static final int TIMEOUT = 408;

  private final Site site;

  SiteOperations(Site site) {
    this.site = site;
  }

  /**
   * The site's refusal, or empty when it allows the operation or does not say: the shape of this
   * method's answer is not published, and the operation itself decides.
   */
  Optional<Result> refusal(ClientOperation operation, long resource) {
    try {
      var answer = site.call(CLASS + ".IsClientOperationAllowed", target(operation, resource));
      if (answer.isSuccess() && Boolean.FALSE.equals(Allowed.read(answer.values()))) {
        return Optional.of(Result.refused(Allowed.words(answer)));
      }
      return Optional.empty();
    } catch (SiteException e) {
      return Optional.of(Result.failed("Nothing was sent. " + e.getMessage()));
    }
  }

  /** Sends it, once; a result without an answer says that nobody knows. */
  Result initiate(ClientOperation operation, long resource) {
    var parameters = target(operation, resource);
    parameters.put("RandomizationWindow", 0);
    try {
      return read(site.call(CLASS + ".InitiateClientOperation", parameters));
    } catch (SiteException e) {
      LOG.warn("The site's answer to an order was lost: {}", e.getMessage());
      return Result.uncertain(
          "It is not known whether the site took the order: its answer was lost. "
              + e.trouble().sentence()
              + ".");
    }
  }

  private static Result read(MethodAnswer answer) {
    var code = answer.values().number("ReturnValue");
    var id = answer.values().number("OperationID");
    if (answer.isSuccess() && code.orElse(0) != 0) {
      return Result.failed("The site failed the order with code %d.".formatted(code.orElse(0)));
    }
    if (answer.isSuccess() && id.isPresent()) {
      return Result.accepted(id.getAsLong(), answer.siteTime());
    }
    if (answer.status() >= 400 && answer.status() < 500 && answer.status() != TIMEOUT) {
      return Result.failed("The site did not take the order: " + words(answer));
    }
    return Result.uncertain(
        "It is not known whether the site took the order: it answered " + words(answer));
  }

  private static String words(MethodAnswer answer) {
    return answer.words().isBlank()
        ? "with HTTP status %d.".formatted(answer.status())
        : "\"%s\".".formatted(answer.words());
  }

  /**
   * Looks for what was sent before the answer was lost. Only an operation that names this device
   * alone and belongs to no other order is a trace; its absence proves nothing, since the site may
   * yet be at it.
   */
  Optional<Result> trace(Entry entry, LongPredicate isOthers) throws SiteException {
    var operation = ClientOperation.of(entry.action());
    if (operation.isEmpty()) {
      return Optional.empty();
    }
    var latest =
        new Query(CLASS, List.of(), "Type eq " + operation.get().type(), "ID desc", LATEST, 0);
    try {
      for (var row : site.list(latest).rows()) {
        var id = row.number("ID").orElse(0);
        var requested = time(row.text("RequestedTime"));
        if (!isOthers.test(id) && isSince(requested, entry) && isAimedAt(row, id, entry)) {
          return Optional.of(Result.accepted(id, requested));
        }
      }
    } catch (SiteException e) {
      if (e.trouble() != SiteTrouble.REFUSED) {
        throw e;
      }
    }
    return Optional.empty();
  }

  /**
   * How the site's clients fare with an operation; empty when the site does not know it any more.
   */
  Optional<SiteRow> status(long operationId) throws SiteException {
    return site.byKey("SMS_ClientOperationStatus", operationId);
  }

  private static boolean isSince(@Nullable Instant requested, Entry entry) {
    return requested != null && !requested.isBefore(entry.begunAt().minus(SKEW));
  }

  /** A list leaves such properties empty; the key's own row has them, where the site has any. */
  private boolean isAimedAt(SiteRow row, long id, Entry entry) throws SiteException {
    var targets = row.values(TARGETS);
    if (targets.isEmpty()) {
      targets = site.byKey(CLASS, id).map(found -> found.values(TARGETS)).orElse(List.of());
    }
    return targets.size() == 1 && targets.getFirst().asLong(0) == entry.resource();
  }

  private static @Nullable Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Map<String, Object> target(ClientOperation operation, long resource) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("Type", operation.type());
    parameters.put("TargetCollectionID", "");
    parameters.put(TARGETS, List.of(resource));
    return parameters;
  }
}
