package io.mooring.persistence;

import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** The rows that are mapped on the tables. */
final class Mapping {

  private static final Class<?>[] ROWS = {
    ApiTokenRow.class,
    AppDeviceRow.class,
    AuditRow.class,
    CohortRow.class,
    ConnectorRow.class,
    DecisionRow.class,
    DetectedAppRow.class,
    DeviceAccountRow.class,
    DeviceRow.class,
    DeviceTermRow.class,
    EnrolmentCodeRow.class,
    KnownUserRow.class,
    MdmImportRow.class,
    NoteRow.class,
    OrderEventRow.class,
    OrderRow.class,
    PassReportRow.class,
    PersonRow.class,
    ProjectionRow.class,
    ProtectionRuleRow.class,
    SliderRow.class,
    SetAsideRow.class,
    SiteRow.class,
    SourceRecordRow.class,
    TimelineRow.class,
    UsedRequestRow.class,
    UserAccountRow.class,
    UserTermRow.class,
    WindowsDomainRow.class
  };

  private Mapping() {}

  static SessionFactory open(DataSource connections, boolean onMySql) {
    return new HibernatePersistenceConfiguration("mooring")
        .managedClasses(ROWS)
        .property("jakarta.persistence.nonJtaDataSource", connections)
        .property("hibernate.session_factory.statement_inspector", Hint.inspector(onMySql))
        .property("hibernate.connection.provider_disables_autocommit", true)
        .property("hibernate.hbm2ddl.auto", "none")
        .property("hibernate.jdbc.batch_size", 500)
        .property("hibernate.jdbc.time_zone", "UTC")
        .property("hibernate.type.preferred_uuid_jdbc_type", "BINARY")
        .property("hibernate.query.in_clause_parameter_padding", true)
        .property("hibernate.physical_naming_strategy", new PhysicalNamingStrategySnakeCaseImpl())
        .createEntityManagerFactory();
  }
}
