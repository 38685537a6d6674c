package io.mooring.connector.portal;

import io.mooring.wire.Batch;
import io.mooring.wire.Held;
import io.mooring.wire.Pass;

/** Where a site's rows go. Every call may be repeated. */
public interface InventoryPortal {

  Pass.Begun begin(Pass.Begin begin) throws PortalException;

  Held.Answer held(Held.Request request) throws PortalException;

  Batch.Answer upload(Batch batch) throws PortalException;

  Pass.Ended end(Pass.End end) throws PortalException;
}
