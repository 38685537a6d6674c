package io.mooring.connector.violations;

import java.io.IOException;
import java.net.ServerSocket;

final class Listens {

  ServerSocket breakTheRule() throws IOException {
    return new ServerSocket(0);
  }
}
