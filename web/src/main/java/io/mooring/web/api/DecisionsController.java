package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.device.DeviceId;
import io.mooring.duplicate.Deciding;
import io.mooring.duplicate.Deciding.Outcome;
import io.mooring.duplicate.Deciding.Word;
import io.mooring.duplicate.Duplicates;
import io.mooring.reconciliation.Decision.Verdict;
import io.mooring.reconciliation.KeptDecision;
import io.mooring.reconciliation.RecordKey;
import io.mooring.web.problem.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What persons decide on devices that may be one. */
@RestController
@RequestMapping("/api/v1/duplicates/decisions")
final class DecisionsController {

  private final Duplicates duplicates;
  private final Deciding deciding;

  DecisionsController(Duplicates duplicates, Deciding deciding) {
    this.duplicates = duplicates;
    this.deciding = deciding;
  }

  record DecisionListJson(List<DecisionJson> items, long total, @Nullable String next) {}

  /**
   * A decision.
   *
   * @param one the records that the first device consisted of
   * @param takenBack absent while it stands
   */
  record DecisionJson(
      UUID id,
      String verdict,
      List<DecidedRecordJson> one,
      List<DecidedRecordJson> other,
      String by,
      Instant at,
      String why,
      @Nullable TakenBackJson takenBack) {

    private static DecisionJson of(KeptDecision kept) {
      var decision = kept.decision();
      var back = kept.takenBack();
      return new DecisionJson(
          decision.id(),
          decision.verdict().key(),
          records(decision.one()),
          records(decision.other()),
          decision.byName(),
          decision.at(),
          decision.why(),
          back == null ? null : new TakenBackJson(back.byName(), back.at(), back.why()));
    }

    private static List<DecidedRecordJson> records(Collection<RecordKey> keys) {
      return keys.stream()
          .map(key -> new DecidedRecordJson(key.source().key(), key.place(), key.id()))
          .toList();
    }
  }

  /**
   * A source's record.
   *
   * @param place the site or list that its id counts in
   */
  record DecidedRecordJson(String source, String place, String id) {}

  record TakenBackJson(String by, Instant at, String why) {}

  /**
   * A decision to be made.
   *
   * @param verdict {@code merged} or {@code keptApart}
   * @param version of the pair that was seen; without it, the one that is there now
   */
  record DecisionRequestJson(
      @Nullable String verdict,
      @Nullable String one,
      @Nullable String other,
      @Nullable String version,
      @Nullable String why) {}

  record TakeBackRequestJson(@Nullable String why) {}

  @GetMapping
  DecisionListJson list(
      @AuthenticationPrincipal Person person, @RequestParam MultiValueMap<String, String> sent) {
    var parameters = PageParameters.all("decisions on duplicates", sent);
    var page = duplicates.decisions(person, parameters.wanted());
    return new DecisionListJson(
        page.items().stream().map(decided -> DecisionJson.of(decided.kept())).toList(),
        duplicates.countDecisions(person),
        parameters.next(page));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  DecisionJson decide(
      @AuthenticationPrincipal Person person, @RequestBody DecisionRequestJson request) {
    person.require(Permission.DECIDE_DUPLICATES);
    var word =
        new Word(
            verdict(request.verdict()),
            device("one", request.one()),
            device("other", request.other()),
            request.version(),
            said(request.why()));
    return done(() -> deciding.decide(person, word));
  }

  private static Verdict verdict(@Nullable String key) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.unprocessable("verdict: it is merged or keptApart."));
  }

  private static DeviceId device(String name, @Nullable String id) {
    return DeviceId.parse(said(id))
        .orElseThrow(() -> Refusal.unprocessable(name + ": give a device's id."));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  @PostMapping("/{id}/take-back")
  DecisionJson takeBack(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestBody TakeBackRequestJson request) {
    person.require(Permission.DECIDE_DUPLICATES);
    var known = Found.uuid(id).orElseThrow(DecisionsController::none);
    return done(() ->
        deciding
            .takeBack(person, known, said(request.why()))
            .orElseThrow(DecisionsController::none));
  }

  private static Refusal none() {
    return Refusal.notFound("There is no such decision.");
  }

  private static DecisionJson done(Supplier<Outcome> work) {
    return switch (Refusal.orUnprocessable(work)) {
      case Outcome.Done(var kept) -> DecisionJson.of(kept);
      case Outcome.Refused(var reason) -> throw Refusal.conflict(reason);
    };
  }
}
