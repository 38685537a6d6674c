package io.mooring.web.defence;

import io.mooring.web.settings.PortalSettings;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the web server does before the portal is asked: whom it believes, how it refuses. */
@Component
final class WebServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final ReverseProxy proxy;
  private final PortalSettings settings;
  private final FixedHeaders headers;

  WebServer(ReverseProxy proxy, PortalSettings settings, FixedHeaders headers) {
    this.proxy = proxy;
    this.settings = settings;
    this.headers = headers;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(this::refuseInOurWords);
    if (!proxy.addresses().isEmpty()) {
      factory.addEngineValves(believing(String.join(",", proxy.addresses())));
    }
    factory.addEngineValves(new PublicName(settings.publicAddress()));
  }

  private static RemoteIpValve believing(String addresses) {
    var valve = new RemoteIpValve();
    valve.setInternalProxies(addresses);
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }

  /** Named as well as added: else the host would put its usual one before ours. */
  private void refuseInOurWords(Context context) {
    if (context.getParent() instanceof StandardHost host) {
      host.setErrorReportValveClass(EarlyRefusal.class.getName());
      host.getPipeline().addValve(new EarlyRefusal(headers));
    }
  }
}
