package io.mooring.web.api;

import io.mooring.action.Waiting;
import io.mooring.web.words.WaitingWords;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that an open order waits for.
 *
 * @param sentence in plain words, with times in UTC
 * @param remedy what to do, in the connector's words
 * @param since since when it is so, where that is known
 * @param asOf when the site last said so
 * @param until by when it is over
 */
record WaitingJson(
    String kind,
    String sentence,
    @Nullable String remedy,
    @Nullable Instant since,
    @Nullable Instant asOf,
    @Nullable Instant until) {

  static WaitingJson of(Waiting waiting, WaitingWords words) {
    var sentence = words.of(waiting);
    return switch (waiting) {
      case Waiting.ConnectorSilent(var since) ->
          new WaitingJson("connectorSilent", sentence, null, since, null, null);
      case Waiting.SiteTrouble(_, var remedy, var since) ->
          new WaitingJson("siteTrouble", sentence, remedy, since, null, null);
      case Waiting.ForConnector() ->
          new WaitingJson("forConnector", sentence, null, null, null, null);
      case Waiting.Lease(var until) -> new WaitingJson("lease", sentence, null, null, null, until);
      case Waiting.ForSite(var since) ->
          new WaitingJson("forSite", sentence, null, since, null, null);
      case Waiting.DeviceOffline(var since, var asOf) ->
          new WaitingJson("deviceOffline", sentence, null, since, asOf, null);
      case Waiting.ForAnswer(var nextContact) ->
          new WaitingJson("forAnswer", sentence, null, null, null, nextContact);
      case Waiting.Countdown(var latest) ->
          new WaitingJson("countdown", sentence, null, null, null, latest);
      case Waiting.ForEvidence(var receivedAt) ->
          new WaitingJson("forEvidence", sentence, null, receivedAt, null, null);
    };
  }
}
