package io.mooring.site;

/** A connector wrote for a site that another connector holds by now, or that was detached. */
public final class Fenced extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Fenced(SiteKey site, long epoch) {
    super("Epoch " + epoch + " no longer holds site " + site.site());
  }
}
