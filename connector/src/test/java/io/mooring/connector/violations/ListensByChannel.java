package io.mooring.connector.violations;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;

final class ListensByChannel {

  ServerSocketChannel breakTheRule() throws IOException {
    return ServerSocketChannel.open();
  }
}
