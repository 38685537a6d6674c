package io.mooring.conditionalaccess;

import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.AccessPolicy.Control;
import io.mooring.cloud.AccessPolicy.Grant;
import io.mooring.cloud.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy, as far as a Windows device decides about it.
 *
 * @param reach whether the device is one that it is for
 * @param demands what comes of its demands on the device
 * @param because why, sentence by sentence
 * @param notKnown on what it rests besides, which is not known here
 */
public record PolicyOnDevice(
    AccessPolicy policy,
    Reach reach,
    Demands demands,
    List<String> because,
    List<String> notKnown) {

  public PolicyOnDevice {
    because = List.copyOf(because);
    notKnown = List.copyOf(notKnown);
  }

  /** Whether the device is one that the policy is for. */
  public enum Reach {
    /** The device does not keep it out. */
    MAY_APPLY("mayApply"),
    /** It is not for Windows. */
    OTHER_PLATFORM("otherPlatform"),
    /** Its filter for devices is shown, not evaluated. */
    BY_FILTER("byFilter");

    private final String key;

    Reach(String key) {
      this.key = key;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }
  }

  /** What comes of a policy's demands on the device. */
  public enum Demands {
    /** It demands nothing of the device. */
    NONE("none"),
    MET("met"),
    NOT_MET("notMet"),
    /** The device does not meet them, and something else would do as well. */
    ANOTHER_WAY("anotherWay"),
    NOT_KNOWN("unknown"),
    /** It lets nobody in. */
    BLOCKS("blocks");

    private final String key;

    Demands(String key) {
      this.key = key;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }
  }

  private static final String WINDOWS = "windows";
  private static final String ALL = "all";

  public static PolicyOnDevice of(AccessPolicy policy, DeviceConditions device) {
    var because = new ArrayList<String>();
    var reach = reach(policy.conditions(), because);
    var demands = demands(policy.grant(), device, because);
    return new PolicyOnDevice(policy, reach, demands, because, Unknowns.of(policy));
  }

  private static Reach reach(AccessPolicy.Conditions conditions, List<String> because) {
    var platforms = conditions.platforms();
    if (names(platforms.excludes())
        || !(platforms.includes().isEmpty() || names(platforms.includes()))) {
      because.add("It is not for Windows.");
      return Reach.OTHER_PLATFORM;
    }
    var filter = conditions.devices();
    if (filter != null) {
      because.add(
          "Its filter for devices (%s: %s) is not evaluated here."
              .formatted(said(filter.mode()), said(filter.rule())));
      return Reach.BY_FILTER;
    }
    return Reach.MAY_APPLY;
  }

  private static String said(@Nullable String text) {
    return text == null ? "not told" : text;
  }

  private static boolean names(List<String> platforms) {
    return platforms.stream().anyMatch(Set.of(WINDOWS, ALL)::contains);
  }

  private static Demands demands(
      @Nullable Grant grant, DeviceConditions device, List<String> because) {
    if (grant == null || grant.controls().isEmpty()) {
      return Demands.NONE;
    }
    if (grant.controls().stream().anyMatch(control -> control.means(Control.BLOCK))) {
      because.add("It blocks whom it applies to.");
      return Demands.BLOCKS;
    }
    var answers = answers(grant, device);
    if (answers.isEmpty()) {
      return Demands.NONE;
    }
    answers.forEach(answer -> because.add(answer.because()));
    var others = answers.size() < grant.controls().size();
    return "OR".equalsIgnoreCase(grant.operator()) ? any(answers, others) : all(answers);
  }

  private static List<Answer> answers(Grant grant, DeviceConditions device) {
    return grant.controls().stream().flatMap(control -> answer(control, device).stream()).toList();
  }

  private static List<Answer> answer(Word<Control> control, DeviceConditions device) {
    if (control.means(Control.COMPLIANT_DEVICE)) {
      return List.of(device.compliant());
    }
    return control.means(Control.HYBRID_JOINED_DEVICE) ? List.of(device.hybridJoined()) : List.of();
  }

  private static Demands any(List<Answer> answers, boolean others) {
    if (has(answers, Answer.Is.YES)) {
      return Demands.MET;
    }
    if (has(answers, Answer.Is.NOT_KNOWN)) {
      return Demands.NOT_KNOWN;
    }
    return others ? Demands.ANOTHER_WAY : Demands.NOT_MET;
  }

  private static Demands all(List<Answer> answers) {
    if (has(answers, Answer.Is.NO)) {
      return Demands.NOT_MET;
    }
    return has(answers, Answer.Is.NOT_KNOWN) ? Demands.NOT_KNOWN : Demands.MET;
  }

  private static boolean has(List<Answer> answers, Answer.Is is) {
    return answers.stream().anyMatch(answer -> answer.is() == is);
  }
}
