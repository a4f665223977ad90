package org.resetdesk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.resetdesk.Resetdesk;
import org.springframework.modulith.core.ApplicationModules;

/** Every direct sub-package is a module: what it makes public is its API, its own sub-packages (web) are nobody else's business. */
@AnalyzeClasses(packagesOf = Resetdesk.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

    @ArchTest
    static void modules_use_each_other_through_their_apis_and_never_in_a_circle(JavaClasses production) {
        ApplicationModules.of(Resetdesk.class).verify();
    }

    @ArchTest
    static final ArchRule the_engine_stays_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackages("org.resetdesk.process..", "org.resetdesk.access..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a fork of the engine can then take its place");

    @ArchTest
    static final ArchRule nobody_imports_the_process = noClasses()
            .that()
            .resideOutsideOfPackage("org.resetdesk.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.resetdesk.process..");

    @ArchTest
    static final ArchRule the_case_knows_nobody = noClasses()
            .that()
            .resideInAPackage("org.resetdesk.resetcase..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.resetdesk.access..",
                    "org.resetdesk.account..",
                    "org.resetdesk.assessment..",
                    "org.resetdesk.audit..",
                    "org.resetdesk.device..",
                    "org.resetdesk.evidence..",
                    "org.resetdesk.notice..",
                    "org.resetdesk.token..",
                    "org.resetdesk.tracking..");
}
