package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.coexistence.ListRefused;
import io.mooring.coexistence.MdmLists;
import io.mooring.mdm.MdmName;
import io.mooring.site.Fenced;
import io.mooring.web.api.MdmJson.MdmImportResultJson;
import io.mooring.web.api.MdmJson.MdmListJson;
import io.mooring.web.coexistence.ListDesk;
import io.mooring.web.problem.Problem;
import io.mooring.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Third-party MDMs and the lists of the devices that are enrolled in them. */
@RestController
final class MdmController {
  private static final String TEXT_CSV = "text/csv";

  private final MdmLists lists;
  private final ListDesk desk;

  MdmController(MdmLists lists, ListDesk desk) {
    this.lists = lists;
    this.desk = desk;
  }

  @GetMapping("/api/v1/mdm")
  MdmListJson all(@AuthenticationPrincipal Person person) {
    return new MdmListJson(lists.all(person).stream().map(MdmJson::of).toList());
  }

  @PutMapping("/api/v1/mdm/{name}/devices")
  MdmImportResultJson replace(
      @AuthenticationPrincipal Person person,
      @PathVariable String name,
      @RequestParam(defaultValue = "by the API") String file,
      HttpServletRequest request)
      throws IOException {
    person.require(Permission.MANAGE_SITES);
    var mdm = Refusal.orUnprocessable(() -> new MdmName(name));
    var form = form(request.getContentType());
    try {
      return MdmImportResultJson.of(desk.take(person, mdm, file, form, request.getInputStream()));
    } catch (ListRefused refused) {
      throw Refusal.unprocessable(refused.sentence());
    } catch (Fenced _) {
      throw Refusal.conflict("Another list of this MDM was taken in meanwhile.");
    }
  }

  /** Anything else would find no mapping, and be told that there is no such resource. */
  private static ListDesk.Form form(@Nullable String type) {
    var told = Objects.requireNonNullElse(type, "").toLowerCase(Locale.ROOT);
    if (told.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
      return ListDesk.Form.JSON;
    }
    if (told.startsWith(TEXT_CSV)) {
      return ListDesk.Form.CSV;
    }
    throw new Refusal(Problem.of(415, "A list is text/csv or application/json."));
  }
}
