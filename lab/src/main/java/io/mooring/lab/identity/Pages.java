package io.mooring.lab.identity;

import static java.util.stream.Collectors.joining;

import io.mooring.lab.LabSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** The directory's own pages: sign-in, and the door one stands at after signing out. */
@RestController
final class Pages {

  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=utf-8";
  private static final Pattern MARK = Pattern.compile("\\{\\{(\\w+)}}");

  private final LabSettings lab;
  private final Accounts accounts;

  Pages(LabSettings lab, Accounts accounts) {
    this.lab = lab;
    this.accounts = accounts;
  }

  @GetMapping(path = "/", produces = HTML)
  String door() {
    return page("door.html", Map.of("portal", HtmlUtils.htmlEscape(lab.portal().toString())));
  }

  @GetMapping(path = "/sign-in", produces = HTML)
  String signIn(
      CsrfToken csrf,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(required = false) @Nullable String refused) {
    return page(
        "sign-in.html",
        Map.of(
            "csrf",
            HtmlUtils.htmlEscape(csrf.getToken()),
            "username",
            HtmlUtils.htmlEscape(username),
            "nameFocus",
            username.isEmpty() ? "autofocus" : "",
            "passwordFocus",
            username.isEmpty() ? "" : "autofocus",
            "refused",
            refused == null ? "hidden" : "",
            "people",
            accounts.all().stream().map(p -> link(p, username)).collect(joining())));
  }

  private static String link(Person person, String chosen) {
    return "<li><a href=\"/sign-in?username=%s\"%s><b>%s</b><span>%s</span></a></li>"
        .formatted(
            UriUtils.encode(person.username(), StandardCharsets.UTF_8),
            person.username().equals(chosen) ? " aria-current=\"true\"" : "",
            HtmlUtils.htmlEscape(person.name()),
            person.role().orElse("no role"));
  }

  private static String page(String file, Map<String, String> values) {
    return MARK.matcher(text("page.html").replace("{{body}}", text(file)))
        .replaceAll(mark -> Matcher.quoteReplacement(values.getOrDefault(mark.group(1), "")));
  }

  private static String text(String file) {
    try {
      return new ClassPathResource("identity/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
