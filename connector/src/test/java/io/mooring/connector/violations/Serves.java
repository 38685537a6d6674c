package io.mooring.connector.violations;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;

final class Serves {

  HttpServer breakTheRule() throws IOException {
    return HttpServer.create();
  }
}
