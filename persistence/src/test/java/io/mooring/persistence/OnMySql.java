package io.mooring.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Runs where there is a MySQL server to run on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
    named = TestMySql.VARIABLE,
    matches = ".+",
    disabledReason = "there is no MySQL server; ./mooring test says why")
@interface OnMySql {}
