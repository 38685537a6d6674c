package io.mooring.web.audit;

import io.mooring.audit.AuditEntry;

/** The verbs of the audit log in words; one that is not known here is shown as it is. */
final class AuditWords {

  private AuditWords() {}

  static String verb(String verb) {
    return switch (verb) {
      case "signin" -> "Signed in";
      case "signout" -> "Signed out";
      case "signin.roles" -> "Roles changed while signed in";
      case "session.end" -> "Session ended";
      case "action.request" -> "Asked for an action";
      case "action.start" -> "Sent an action";
      case "action.report" -> "Reported on an action";
      case "action.cancel" -> "Cancelled an action";
      case "action.confirmed" -> "Action confirmed";
      case "action.unknown" -> "Action ended unknown";
      case "action.expired" -> "Action expired";
      case "device.note" -> "Wrote a note";
      case "duplicate.merge" -> "Merged two devices";
      case "duplicate.keepApart" -> "Kept two devices apart";
      case "duplicate.takeBack" -> "Took back a decision on two devices";
      case "device.export" -> "Exported devices";
      case "site.attach" -> "Attached a site";
      case "site.invite" -> "Made a one-time code";
      case "site.departure" -> "Decided on missing devices";
      case "site.countdown" -> "Stated a restart countdown";
      case "site.detach" -> "Detached a site";
      case "protection.add" -> "Made a protection rule";
      case "protection.turn" -> "Switched a protection rule";
      case "protection.remove" -> "Removed a protection rule";
      case "connector.enrol" -> "Enrolled a connector";
      case "connector.hello" -> "Connector took a site";
      case "connector.rotate" -> "Connector changed its key";
      case "connector.revoke" -> "Revoked a connector";
      case "api.refuse" -> "Asked the API for what the role does not allow";
      case "page.refuse" -> "Opened a page that the role does not allow";
      case "connector.request" -> "Sent a connector's request";
      case "history.delete" -> "Deleted old history";
      case "token.issue" -> "Made an API token";
      case "token.revoke" -> "Revoked an API token";
      default -> verb;
    };
  }

  /** Not "done": that a request was taken says nothing of what became of it. */
  static String outcome(AuditEntry.Outcome outcome) {
    return switch (outcome) {
      case DONE -> "Allowed";
      case REFUSED -> "Refused";
    };
  }
}
