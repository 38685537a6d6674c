package io.mooring.access;

import java.util.Set;
import java.util.UUID;

/** People of two tenants, one for each role. */
public final class SamplePeople {

  public static final TenantId CONTOSO = TenantId.of("11111111-1111-4111-8111-111111111111");
  public static final TenantId FABRIKAM = TenantId.of("22222222-2222-4222-8222-222222222222");

  public static final Person READER = person(CONTOSO, "rita.reader", Role.READER);
  public static final Person HELPDESK = person(CONTOSO, "hal.helpdesk", Role.HELPDESK);
  public static final Person AUDITOR = person(CONTOSO, "otto.auditor", Role.AUDITOR);
  public static final Person ADMINISTRATOR = person(CONTOSO, "ada.admin", Role.ADMINISTRATOR);
  public static final Person NOBODY = person(CONTOSO, "nora.nobody");
  public static final Person STRANGER = person(FABRIKAM, "fay.fabrikam", Role.ADMINISTRATOR);

  private SamplePeople() {}

  public static Person person(TenantId tenant, String name, Role... roles) {
    var oid = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new Person(new PersonId(tenant, oid), name, name + "@example.test", Set.of(roles));
  }
}
