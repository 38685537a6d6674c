package io.mooring.web.gateway;

import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.site.CommandKey;
import io.mooring.site.Enrolment;
import io.mooring.web.defence.Limits;
import io.mooring.web.defence.TooMany;
import io.mooring.web.problem.AttemptLimit;
import io.mooring.web.problem.Problem;
import io.mooring.web.problem.Refusal;
import io.mooring.wire.Enrol;
import io.mooring.wire.Gateway;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Takes connectors in, and their new keys. */
@RestController
final class EnrolController {

  private static final Logger LOG = LoggerFactory.getLogger(EnrolController.class);

  private static final int LARGEST = 16 * 1024;

  private final Enrolment enrolment;
  private final Proofs proofs;
  private final CommandKey commandKey;
  private final AuditLog audit;
  private final TooMany tooMany;

  /** A code has 160 random bits; this is against noise, not against guessing. */
  private final AttemptLimit failures;

  EnrolController(
      Enrolment enrolment,
      Proofs proofs,
      CommandKey commandKey,
      AuditLog audit,
      Limits limits,
      TooMany tooMany,
      Clock clock) {
    this.enrolment = enrolment;
    this.proofs = proofs;
    this.commandKey = commandKey;
    this.audit = audit;
    this.tooMany = tooMany;
    this.failures = new AttemptLimit(limits.failures(), clock);
  }

  @PostMapping(path = Gateway.ENROL, produces = MediaType.APPLICATION_JSON_VALUE)
  String enrol(HttpServletRequest request) throws IOException {
    var from = AttemptLimit.origin(request);
    if (failures.spent(from)) {
      throw new Refusal(tooMany.refused(request, "connector.enrol"));
    }
    try {
      return Wire.write(enrolled(asked(request), request.getRemoteAddr()));
    } catch (Refusal refusal) {
      failures.allows(from);
      throw refusal;
    }
  }

  private static Enrol.Request asked(HttpServletRequest request) throws IOException {
    var raw = Body.raw(request.getInputStream(), LARGEST);
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    return Wire.read(Body.plain(raw, encoding, LARGEST), Enrol.Request.class);
  }

  private Enrol.Answer enrolled(Enrol.Request asked, String from) {
    try {
      var key = proofs.possession(asked.publicKey(), asked.proof(), asked.code());
      return enrolment
          .enrol(
              asked.code(),
              SignedText.thumbprint(key),
              key.toJSONString(),
              asked.connectorVersion(),
              asked.host())
          .map(this::answer)
          .orElseThrow(() ->
              new Refusal(Problem.of(403, "The one-time code is unknown, used up or expired.")));
    } catch (ProofRefused refused) {
      LOG.warn("Refused an enrolment from {}: {}", from, refused.why());
      audit.refused(
          null,
          new Actor.Unknown(from, "Caller from " + from),
          "connector.enrol",
          "key",
          refused.why());
      throw new Refusal(Problem.of(403, refused.why()));
    }
  }

  private Enrol.Answer answer(Enrolment.Enrolled enrolled) {
    return new Enrol.Answer(
        enrolled.connector().id().toString(),
        enrolled.site().key().site().toString(),
        enrolled.site().name().value(),
        commandKey.publicKey(),
        commandKey.told());
  }

  /** Only the current key names its successor; asked again, the same answer is given again. */
  @PostMapping(path = Gateway.ROTATE, produces = MediaType.APPLICATION_JSON_VALUE)
  String rotate(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var asked = caller.read(Enrol.Rotate.class);
    try {
      var key = proofs.possession(asked.newPublicKey(), asked.proof(), caller.kid());
      return Wire.write(Rotation.rotate(enrolment, caller, key));
    } catch (ProofRefused refused) {
      LOG.warn("Refused a new key of {}: {}", caller.connector().id(), refused.why());
      audit.refused(
          caller.connector().site().tenant(),
          new Actor.Machine(
              caller.connector().id().toString(), "Connector on " + caller.connector().host()),
          "connector.rotate",
          caller.connector().id().toString(),
          refused.why());
      throw new Refusal(Problem.of(403, refused.why()));
    }
  }
}
