package io.mooring.persistence;

import java.util.Set;

/** What a person does now and then, or what inserts alone, by its port's method. */
final class NotHot {

  static final Set<String> METHODS =
      Set.of(
          "ApiTokens.add",
          "ApiTokens.hold",
          "ApiTokens.revoke",
          "Audit.add",
          "Connectors.add",
          "Connectors.redeem",
          "Connectors.update",
          "Decisions.add",
          "Decisions.count",
          "Decisions.find",
          "Decisions.page",
          "Decisions.takeBack",
          "DetectedAppRecords.asked",
          "DetectedAppRecords.change",
          "DetectedAppRecords.devices",
          "DetectedAppRecords.due",
          "DetectedAppRecords.forget",
          "DetectedAppRecords.having",
          "DetectedAppRecords.ids",
          "DetectedAppRecords.put",
          "DirectoryUsers.forget",
          "DirectoryUsers.ids",
          "DirectoryUsers.put",
          "Looks.due",
          "Looks.ended",
          "Looks.lastEnded",
          "Looks.reached",
          "MdmImports.add",
          "MdmImports.of",
          "Notes.add",
          "People.signedIn",
          "ProtectionRules.put",
          "ProtectionRules.remove",
          "Sliders.all",
          "Sliders.forget",
          "Sliders.put",
          "Sites.add",
          "Sites.departure",
          "Sites.detach",
          "Sites.notice",
          "Sites.reattach",
          "Sites.trouble",
          "Subjects.doubt",
          "Subjects.keep",
          "Subjects.of",
          "Subjects.take",
          "Subjects.forget",
          "Subjects.tidy",
          "Subjects.trust",
          "Suspects.forget",
          "Timeline.add",
          "Transactions.inOne");

  private NotHot() {}
}
