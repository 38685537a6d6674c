package io.mooring.connector.orders;

import io.mooring.connector.site.MethodAnswer;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Client operations of the site: may it be done, do it once, what came of it. */
final class SiteOperations {

  private static final Logger LOG = LoggerFactory.getLogger(SiteOperations.class);
  static final String CLASS = "SMS_ClientOperation";
  static final String STATUS = "SMS_ClientOperationStatus";
  static final String ALLOWED = CLASS + ".IsClientOperationAllowed";
  private static final String TARGETS = "TargetResourceIDs";

  private static final int TIMEOUT = 408;

  private final Site site;

  SiteOperations(Site site) {
    this.site = site;
  }

  /** What the site said when it was asked whether it may be done. */
  sealed interface Asked {

    /** Nothing is to be sent. */
    record No(Result result) implements Asked {}

    record Yes(@Nullable Instant siteTime) implements Asked {}
  }

  /**
   * It may be done as well when the site does not say: the shape of this method's answer is not
   * published, and the operation itself decides.
   */
  Asked ask(ClientOperation operation, List<Long> resources) {
    try {
      var answer = site.call(ALLOWED, target(operation, resources));
      return answer.isSuccess() && Boolean.FALSE.equals(Allowed.read(answer.values()))
          ? new Asked.No(Result.refused(Allowed.words(answer)))
          : new Asked.Yes(answer.siteTime());
    } catch (SiteException e) {
      return new Asked.No(Result.failed("Nothing was sent. " + e.getMessage()));
    }
  }

  /** Sends it, once; a result without an answer says that nobody knows. */
  Result initiate(ClientOperation operation, List<Long> resources) {
    var parameters = target(operation, resources);
    parameters.put("RandomizationWindow", 0);
    try {
      return read(site.call(CLASS + ".InitiateClientOperation", parameters));
    } catch (SiteException e) {
      if (e.isNothingSent()) {
        return Result.failed("Nothing was sent. " + e.getMessage());
      }
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
   * How the site's clients fare with an operation; empty when the site does not know it any more.
   */
  Optional<SiteRow> status(long operationId) throws SiteException {
    return site.byKey(STATUS, operationId);
  }

  static Map<String, Object> target(ClientOperation operation, List<Long> resources) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("Type", operation.type());
    parameters.put("TargetCollectionID", "");
    parameters.put(TARGETS, resources);
    return parameters;
  }
}
