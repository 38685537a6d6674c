package io.mooring.lab.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Requests for devices and lists of them, each for something else than the one before. */
final class DeviceRequests {

  private static final int LARGEST_PAGE = 1000;

  /** So many pages of the whole list have a cursor, even of the smallest site. */
  private static final int PAGES = 20;

  /** Devices that are remembered of each page. */
  private static final int OF_A_PAGE = 5;

  private static final int SHORTEST = 3;

  private final List<JsonNode> devices;
  private final List<String> cursors;
  private final Random random = new Random(1);

  /** What a request asks for. */
  enum Kind {
    FIRST_PAGE("firstPage"),
    PREFIX_NAME("prefixName"),
    PREFIX_USER("prefixUser"),
    PREFIX_SERIAL("prefixSerial"),
    PREFIX_ADDRESS("prefixAddress"),
    PART("part"),
    TWO_FACETS("twoFacets"),
    DEEP_PAGE("deepPage"),
    ONE_DEVICE("oneDevice"),
    COUNTS("counts");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** As it is called in the line. */
    String key() {
      return key;
    }
  }

  DeviceRequests(List<JsonNode> devices, List<String> cursors) {
    this.devices = List.copyOf(devices);
    this.cursors = List.copyOf(cursors);
  }

  /** Walks through the whole list by the pages' own cursors, as everybody has to. */
  static DeviceRequests ofWhole(Http api, int devices) throws IOException {
    var limit = Math.clamp(devices / PAGES, 1, LARGEST_PAGE);
    var some = new ArrayList<JsonNode>();
    var cursors = new ArrayList<String>();
    var page = api.get("/devices?limit=" + limit);
    page.get("items").valueStream().limit(OF_A_PAGE).forEach(some::add);
    while (page.has("next")) {
      cursors.add(page.get("next").asString());
      page = api.get("/devices?limit=" + limit + "&cursor=" + cursors.getLast());
      page.get("items").valueStream().limit(OF_A_PAGE).forEach(some::add);
    }
    return new DeviceRequests(some, cursors);
  }

  String path(Kind kind) {
    return switch (kind) {
      case FIRST_PAGE -> "/devices";
      case PREFIX_NAME -> search("", beginning(value("name")));
      case PREFIX_USER -> search("", beginning(account(value("primaryUser"))));
      case PREFIX_SERIAL -> search("", beginning(value("serialNumber")));
      case PREFIX_ADDRESS -> search("", beginning(value("ipAddress")));
      case PART -> search("*", part(value("name")));
      case TWO_FACETS -> "/devices?kind=workstation&sort=-lastActive&os=" + encoded(value("os"));
      case DEEP_PAGE -> "/devices?cursor=" + encoded(one(cursors));
      case ONE_DEVICE -> "/devices/" + value("id");
      case COUNTS -> "/devices/counts?facet=" + one(List.of("presence", "os", "client"));
    };
  }

  /** Of some device that has one. */
  private String value(String field) {
    var values =
        devices.stream()
            .map(device -> device.path(field).asString(""))
            .filter(text -> !text.isEmpty());
    return one(values.toList());
  }

  private String one(List<String> several) {
    if (several.isEmpty()) {
      throw new IllegalStateException("The list is too short to be asked for in every way.");
    }
    return several.get(random.nextInt(several.size()));
  }

  /** Without the domain, as a person would write it. */
  private static String account(String user) {
    return user.substring(user.lastIndexOf('\\') + 1);
  }

  /** From three signs to the whole. */
  private String beginning(String text) {
    var more = Math.max(0, text.length() - SHORTEST);
    return text.substring(0, Math.min(text.length(), SHORTEST + random.nextInt(more + 1)));
  }

  /** Three to five signs from within. */
  private String part(String name) {
    var length = Math.min(name.length(), SHORTEST + random.nextInt(3));
    var from = random.nextInt(name.length() - length + 1);
    return name.substring(from, from + length);
  }

  private static String search(String mark, String word) {
    return "/devices?search=" + mark + encoded(word);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
