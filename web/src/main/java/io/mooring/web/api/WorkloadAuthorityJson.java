package io.mooring.web.api;

import io.mooring.authority.Authority;
import io.mooring.authority.Claim;
import io.mooring.authority.Effective;
import io.mooring.authority.Effective.Alignment;
import io.mooring.authority.Reason;
import io.mooring.authority.WorkloadAuthority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is in charge of one workload: four facts that are never one, and the reasons. */
record WorkloadAuthorityJson(
    String workload,
    AuthorityClaimJson planned,
    AuthorityClaimJson configured,
    AuthorityClaimJson reported,
    EffectiveAuthorityJson effective,
    List<AuthorityReasonJson> because) {

  /**
   * What the plan, the site or the client says.
   *
   * @param why without an answer: why there is none
   */
  record AuthorityClaimJson(
      String answer, @Nullable String source, @Nullable Instant asOf, @Nullable String why) {

    private static AuthorityClaimJson of(Claim claim) {
      return switch (claim) {
        case Claim.Known(var who) ->
            new AuthorityClaimJson(who.value().key(), who.source(), who.asOf(), null);
        case Claim.Unknown(var why) -> new AuthorityClaimJson("unknown", null, null, why);
        case Claim.None(var why) -> new AuthorityClaimJson("none", null, null, why);
      };
    }
  }

  /**
   * What follows.
   *
   * @param since when what the device does not follow was set
   * @param between who acts at once, in a conflict
   */
  record EffectiveAuthorityJson(
      String answer,
      @Nullable String certainty,
      @Nullable String alignment,
      @Nullable Instant since,
      @Nullable String source,
      @Nullable Instant asOf,
      @Nullable List<String> between) {

    private static EffectiveAuthorityJson of(Effective effective) {
      return switch (effective) {
        case Effective.InCharge inCharge -> inCharge(inCharge);
        case Effective.Conflict(var between) ->
            unanswered("conflict", between.stream().map(Authority::key).sorted().toList());
        case Effective.Nobody _ -> unanswered("nobody", null);
        case Effective.Unknown _ -> unanswered("unknown", null);
      };
    }

    private static EffectiveAuthorityJson unanswered(String key, @Nullable List<String> between) {
      return new EffectiveAuthorityJson(key, null, null, null, null, null, between);
    }

    private static EffectiveAuthorityJson inCharge(Effective.InCharge inCharge) {
      var who = inCharge.who();
      return new EffectiveAuthorityJson(
          who.value().key(),
          inCharge.certainty().key(),
          key(inCharge.alignment()),
          since(inCharge.alignment()),
          who.source(),
          who.asOf(),
          null);
    }

    private static String key(Alignment alignment) {
      return switch (alignment) {
        case Alignment.Aligned _ -> "aligned";
        case Alignment.CatchingUp _ -> "catchingUp";
        case Alignment.Drifted _ -> "drifted";
      };
    }

    private static @Nullable Instant since(Alignment alignment) {
      return switch (alignment) {
        case Alignment.Aligned _ -> null;
        case Alignment.CatchingUp(_, var since) -> since;
        case Alignment.Drifted(_, var since) -> since;
      };
    }
  }

  /** One step of the way to the answer. */
  record AuthorityReasonJson(String rule, String sentence) {

    private static AuthorityReasonJson of(Reason reason) {
      return new AuthorityReasonJson(reason.rule().key(), reason.sentence());
    }
  }

  static WorkloadAuthorityJson of(WorkloadAuthority line) {
    return new WorkloadAuthorityJson(
        line.area().key(),
        AuthorityClaimJson.of(line.planned()),
        AuthorityClaimJson.of(line.configured()),
        AuthorityClaimJson.of(line.reported()),
        EffectiveAuthorityJson.of(line.effective()),
        line.because().stream().map(AuthorityReasonJson::of).toList());
  }
}
