package io.mooring.lab.estate;

import java.util.HexFormat;
import java.util.Locale;

/** A device's addresses in the subnets of its location. */
public record Network(String ipv4, String ipv6, String subnet, String mac) {

  private static final int HOSTS_PER_SUBNET = 250;
  private static final int SUBNETS = 250;

  // Spreads neighbours over the vendor's range; as a mask of bits it keeps addresses apart.
  private static final int SPREAD = 0x5A3C17;

  static Network of(Device device) {
    var index = device.parts();
    var card = index ^ SPREAD;
    // Sixteen second octets for each location: room for a million devices without a clash.
    var second = 10 + device.location().number() * 16 + index / (HOSTS_PER_SUBNET * SUBNETS);
    var third = index / HOSTS_PER_SUBNET % SUBNETS;
    var subnet = "10.%d.%d.".formatted(second, third);
    var mac =
        device.model().vendorPrefix()
            + HexFormat.of()
                .withPrefix(":")
                .withUpperCase()
                .formatHex(new byte[] {(byte) (card >> 16), (byte) (card >> 8), (byte) card});
    return new Network(subnet + (4 + index % HOSTS_PER_SUBNET), linkLocal(mac), subnet + "0", mac);
  }

  /** The modified EUI-64 of RFC 4291, appendix A. */
  private static String linkLocal(String mac) {
    var bytes = HexFormat.ofDelimiter(":").parseHex(mac);
    return "fe80::%x:%x:%x:%x"
        .formatted(
            pair((byte) (bytes[0] ^ 2), bytes[1]),
            pair(bytes[2], (byte) 0xff),
            pair((byte) 0xfe, bytes[3]),
            pair(bytes[4], bytes[5]))
        .toLowerCase(Locale.ROOT);
  }

  private static int pair(byte high, byte low) {
    return Byte.toUnsignedInt(high) << 8 | Byte.toUnsignedInt(low);
  }
}
