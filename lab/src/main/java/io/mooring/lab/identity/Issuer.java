package io.mooring.lab.identity;

/** Where the directory answers, in the style of Entra ID's v2.0 issuers. */
public final class Issuer {

  /** What follows the provider's base address. */
  public static final String PATH = "/" + Directory.TID + "/v2.0";

  private Issuer() {}
}
