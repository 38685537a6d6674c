package io.mooring.connector.portal;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Waiting;
import io.mooring.wire.Batch;
import io.mooring.wire.Held;
import io.mooring.wire.Pass;

/** Repeats what failed for the moment, a few times, so that one cut does not end a long pass. */
public final class PatientPortal implements InventoryPortal {

  private static final int MOST_TRIES = 5;

  private final InventoryPortal portal;
  private final Backoff backoff;
  private final Waiting waiting;

  public PatientPortal(InventoryPortal portal, Backoff backoff, Waiting waiting) {
    this.portal = portal;
    this.backoff = backoff;
    this.waiting = waiting;
  }

  @Override
  public Pass.Begun begin(Pass.Begin begin) throws PortalException {
    return patiently(() -> portal.begin(begin));
  }

  @Override
  public Held.Answer held(Held.Request request) throws PortalException {
    return patiently(() -> portal.held(request));
  }

  @Override
  public Batch.Answer upload(Batch batch) throws PortalException {
    return patiently(() -> portal.upload(batch));
  }

  @Override
  public Pass.Ended end(Pass.End end) throws PortalException {
    return patiently(() -> portal.end(end));
  }

  private interface Call<T> {
    T make() throws PortalException;
  }

  private <T> T patiently(Call<T> call) throws PortalException {
    for (var tries = 1; ; tries++) {
      try {
        return call.make();
      } catch (PortalException.Dismissed e) {
        throw e;
      } catch (PortalException e) {
        if (e.isFinal() || tries == MOST_TRIES || waiting.isOver()) {
          throw e;
        }
        waiting.rest(backoff.after(tries));
      }
    }
  }
}
