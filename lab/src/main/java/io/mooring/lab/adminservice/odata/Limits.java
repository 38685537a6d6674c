package io.mooring.lab.adminservice.odata;

/**
 * How the server cuts lists: into pages with a link to the next, or short without a word; and
 * whether it turns the rows of a page around.
 */
public record Limits(long pageSize, long cutAt, boolean reversed) {

  public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, false);
}
