package io.mooring.protection;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.TenantId;
import io.mooring.device.FilterText;
import io.mooring.site.CollectionId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ProtectionRules} must do, whatever they are stored in. */
public interface ProtectionRulesContract {

  ProtectionRules rules();

  @Test
  default void givesBackWhatWasPutInOrderOfName() {
    var tenant = tenant();
    var desks = rule("Cash desks", new Guarded.ByFilter(FilterText.parse("kassa kind:server")));
    var board = rule("Board", new Guarded.ByCollection(new CollectionId("PS100012")));
    rules().put(tenant, desks);
    rules().put(tenant, board);

    assertThat(rules().kept(tenant)).containsExactly(board, desks);
    assertThat(rules().kept(tenant())).isEmpty();
  }

  @Test
  default void aRuleTakesThePlaceOfTheOneWithItsId() {
    var tenant = tenant();
    var rule = rule("Board", new Guarded.ByCollection(new CollectionId("PS100012")));
    rules().put(tenant, rule);
    rules().put(tenant, rule.switched(false, MONDAY.plusSeconds(60)));

    assertThat(rules().kept(tenant)).containsExactly(rule.switched(false, MONDAY.plusSeconds(60)));
  }

  @Test
  default void twoTenantsMayHaveRulesOfTheSameId() {
    var one = tenant();
    var other = tenant();
    var rule = ProtectionRule.STANDARD.getFirst();
    rules().put(one, rule);
    rules().put(other, rule.switched(false, MONDAY));

    assertThat(rules().remove(one, rule.id())).isTrue();
    assertThat(rules().remove(one, rule.id())).isFalse();
    assertThat(rules().kept(one)).isEmpty();
    assertThat(rules().kept(other)).isEqualTo(List.of(rule.switched(false, MONDAY)));
  }

  private static ProtectionRule rule(String name, Guarded guarded) {
    return new ProtectionRule(RuleId.random(), name, guarded, MONDAY, true);
  }

  private static TenantId tenant() {
    return new TenantId(UUID.randomUUID());
  }
}
