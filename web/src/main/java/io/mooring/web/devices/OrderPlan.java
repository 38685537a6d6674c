package io.mooring.web.devices;

import io.mooring.action.ConfigMgrAction;
import io.mooring.site.RestartNotice;
import io.mooring.web.words.CountdownWords;
import io.mooring.web.words.SignWords;
import io.mooring.web.words.Times;
import io.mooring.wire.Column;
import java.util.ArrayList;
import java.util.List;

/** What will happen, in plain words, before somebody asks for it. */
final class OrderPlan {

  private OrderPlan() {}

  /** A few paragraphs. */
  static List<String> of(OrderDraft draft) {
    var paragraphs = new ArrayList<String>();
    paragraphs.add(effect(draft));
    var notice = draft.way().notice();
    if (notice != null) {
      paragraphs.add(countdown(notice, draft));
    }
    paragraphs.add(
        "It counts as confirmed when this is seen: "
            + SignWords.proofs(draft.action())
            + ". Without it, it ends as unknown.");
    return paragraphs;
  }

  /** Who is disturbed. */
  static String disturbed(OrderDraft draft) {
    return draft
            .device()
            .fact(Column.CURRENT_USER)
            .map(fact ->
                "%s is signed in now (as of %s)."
                    .formatted(fact.value(), Times.brief(fact.asOf(), draft.now(), draft.zone())))
            .orElse("Who is signed in now is not known.")
        + " Unsaved work may be lost.";
  }

  private static String effect(OrderDraft draft) {
    var device = draft.device().name();
    return switch (draft.action()) {
      case ConfigMgrAction.SYNC_MACHINE_POLICY ->
          device
              + " is told through its site to download its computer policy now, instead of at its"
              + " next regular time. Nothing is installed or restarted by this alone.";
      case ConfigMgrAction.SYNC_USER_POLICY ->
          device
              + " is told through its site to download the policy of whoever is signed in now,"
              + " instead of at its next regular time. The site shows one time for policy requests"
              + " of users and of the computer.";
      case ConfigMgrAction.EVALUATE_APPLICATIONS ->
          device
              + " is told through its site to evaluate its application deployments now: required"
              + " applications that are missing may be installed. Where all are as they should be,"
              + " nothing changes, and nothing proves it.";
      case ConfigMgrAction.COLLECT_HARDWARE_INVENTORY ->
          device + " is told through its site to send its hardware inventory now.";
      case ConfigMgrAction.COLLECT_DISCOVERY_DATA ->
          device + " is told through its site to send its discovery data, its heartbeat, now.";
      case ConfigMgrAction.CHECK_COMPLIANCE ->
          device
              + " is told through its site to evaluate its compliance for conditional access now.";
      case ConfigMgrAction.WAKE_UP ->
          "The site tries to wake "
              + device
              + " up. That works only where its network and its settings allow it.";
      case ConfigMgrAction.RESTART ->
          "The user of "
              + device
              + " sees a notification of Software Center. The device restarts when its countdown"
              + " is over"
              + latest(draft)
              + " Sleep does not pause the countdown.";
    };
  }

  /** A time for a device that hears it at once; nobody knows when another one will. */
  private static String latest(OrderDraft draft) {
    var notice = draft.way().notice();
    if (notice == null) {
      return ".";
    }
    return draft.device().main().flag(Column.ONLINE)
        ? ": at the latest about %s, if it gets the request now."
            .formatted(Times.brief(draft.now().plus(notice.countdown()), draft.now(), draft.zone()))
        : ": at the latest %s after it gets the request.".formatted(CountdownWords.length(notice));
  }

  private static String countdown(RestartNotice notice, OrderDraft draft) {
    return "The site's clients warn %s before they restart: %s."
        .formatted(CountdownWords.length(notice), CountdownWords.source(notice, draft.zone()));
  }
}
