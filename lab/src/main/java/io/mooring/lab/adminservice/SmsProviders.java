package io.mooring.lab.adminservice;

import io.mooring.lab.fault.ProviderFaults;
import io.mooring.lab.fault.Providers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;

/** The SMS Providers of the site: one, or two that answer alike. */
final class SmsProviders implements Providers, AutoCloseable {

  private final Certificates certificates;
  private final AdminService service;
  private final Map<String, Provider> all = new LinkedHashMap<>();
  private ProviderFaults followed = ProviderFaults.NONE;
  private SSLContext tls;

  SmsProviders(Certificates certificates, AdminService service) {
    this.certificates = certificates;
    this.service = service;
    this.tls = certificates.context();
  }

  /** Opens those whose ports are there. */
  SmsProviders open(int first, OptionalInt second) {
    all.put(ProviderFaults.FIRST, new Provider(first, service));
    second.ifPresent(port -> all.put(ProviderFaults.SECOND, new Provider(port, service)));
    try {
      all.values().forEach(provider -> provider.open(tls));
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  OptionalInt port(String name) {
    var provider = all.get(name);
    return provider == null ? OptionalInt.empty() : OptionalInt.of(provider.port());
  }

  /** Another certificate cuts all connections, so that everybody sees it. */
  @Override
  public synchronized void follow(ProviderFaults to) {
    if (to.equals(followed)) {
      return;
    }
    var changed = to.certificate() != followed.certificate();
    if (changed) {
      tls = certificates.context(to.certificate());
    }
    all.forEach((name, provider) -> {
      var away = to.down().contains(name);
      if (away || changed) {
        provider.leave();
      }
      if (!away && !provider.listens()) {
        provider.open(tls);
      }
    });
    followed = to;
  }

  @Override
  public Map<String, Long> signIns() {
    return service.gate().counts();
  }

  @Override
  public void close() {
    all.values().forEach(Provider::close);
  }
}
