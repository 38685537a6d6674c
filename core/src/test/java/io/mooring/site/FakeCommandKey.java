package io.mooring.site;

/** A key that signs nothing and says so. */
public final class FakeCommandKey implements CommandKey {

  @Override
  public String thumbprint() {
    return "thumbprint";
  }

  @Override
  public String publicKey() {
    return "{}";
  }

  @Override
  public String sign(String payload) {
    return "signed:" + payload;
  }
}
