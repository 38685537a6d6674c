package io.mooring.coexistence;

import io.mooring.site.SiteKey;
import java.time.Instant;

/**
 * A list that was taken in.
 *
 * @param pass the pass of the MDM that it was
 * @param by who brought it
 * @param file what the list was called, without the way to it
 * @param devices so many Windows devices it has
 * @param changed so many of them are new or not as they were
 * @param sentence what came of it
 */
public record MdmImport(
    SiteKey mdm,
    long pass,
    Instant at,
    String by,
    String file,
    long devices,
    long changed,
    String sentence) {}
