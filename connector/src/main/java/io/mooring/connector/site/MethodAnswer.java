package io.mooring.connector.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the site answered to a method, whatever the status.
 *
 * @param siteTime from the answer's {@code Date} header
 * @param values the out-parameters beside {@code ReturnValue}
 * @param words the site's own explanation of a failure; empty when it gave none
 */
public record MethodAnswer(int status, @Nullable Instant siteTime, SiteRow values, String words) {

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
