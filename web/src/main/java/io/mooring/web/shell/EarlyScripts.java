package io.mooring.web.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Names in the page the scripts that the console asks for one after another, so that a browser
 * fetches and compiles them side by side.
 */
@Component
final class EarlyScripts implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1;

  private static final String FILES = "META-INF/VAADIN/webapp/";

  /** How a script of Vaadin's bundle names another. */
  private static final String NAME = "[\"`]\\./([\\w-]+\\.js)[\"`]";

  private static final Pattern NAMED = Pattern.compile(NAME);

  /** Every page has icons, whose scripts are loaded when the first is shown. */
  private static final Pattern ICONS =
      Pattern.compile("`" + BundleUtils.getChunkId(Icon.class) + "`[^`]*" + NAME);

  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::name);
  }

  private void name(IndexHtmlResponse page) {
    for (var script : page.getDocument().head().select("script[type=module][src]")) {
      known.computeIfAbsent(script.attr("src"), EarlyScripts::behind).stream()
          .map(file -> new Element("link").attr("rel", "modulepreload").attr("href", file))
          .forEach(script::after);
    }
  }

  /** What a page's first script loads by itself, whatever is shown. */
  static List<String> behind(String first) {
    var folder = first.substring(0, first.lastIndexOf('/') + 1);
    var named = names(NAMED, folder, first).toList();
    var icons = named.stream().flatMap(file -> names(ICONS, folder, file)).toList();
    var theirs = icons.stream().flatMap(file -> names(NAMED, folder, file));
    return Stream.of(named.stream(), icons.stream(), theirs)
        .flatMap(files -> files)
        .filter(file -> !file.equals(first))
        .distinct()
        .toList();
  }

  private static Stream<String> names(Pattern pattern, String folder, String file) {
    return pattern.matcher(text(file)).results().map(found -> folder + found.group(1));
  }

  private static String text(String file) {
    var path = FILES + file.replaceFirst("^\\./", "");
    try (var found = EarlyScripts.class.getClassLoader().getResourceAsStream(path)) {
      return found == null ? "" : new String(found.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
