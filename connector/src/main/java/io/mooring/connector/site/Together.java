package io.mooring.connector.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks about many devices by one question, or about each where a site takes no such question. */
public final class Together {

  private static final Logger LOG = LoggerFactory.getLogger(Together.class);

  /**
   * A filter may have 100 nodes unless a service says otherwise (Microsoft:
   * ODataValidationSettings.MaxNodeCount; a site's own limit is not published), and so many devices
   * are 79 of them.
   */
  public static final int MOST = 20;

  private volatile boolean eachByItself;

  /** Answers of those of the devices that there are. */
  public interface Question<T> {
    Map<Long, T> ask(List<Long> devices) throws SiteException;
  }

  public <T> Map<Long, T> ask(List<Long> devices, Question<T> question) throws SiteException {
    if (devices.size() == 1 || eachByItself) {
      return askOfEach(devices, question);
    }
    try {
      return question.ask(devices);
    } catch (SiteException e) {
      if (e.trouble() != SiteTrouble.REFUSED && e.trouble() != SiteTrouble.FAILED) {
        throw e;
      }
      var answers = askOfEach(devices, question);
      LOG.info("The site is asked about each device by itself: {}", e.getMessage());
      // A failure may pass; a question that is not accepted will not be the next time.
      eachByItself = e.trouble() == SiteTrouble.REFUSED;
      return answers;
    }
  }

  private static <T> Map<Long, T> askOfEach(List<Long> devices, Question<T> question)
      throws SiteException {
    var answers = new HashMap<Long, T>();
    for (var device : devices) {
      answers.putAll(question.ask(List.of(device)));
    }
    return answers;
  }
}
