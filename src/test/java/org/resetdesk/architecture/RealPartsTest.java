package org.resetdesk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.resetdesk.Resetdesk;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Tests share one JVM and one desk. A mocked call stays behind in the thread of the tests that follow; a second desk takes the web apps
 * with it when it is closed, for the engine keeps them in static fields: more nodes are processes of their own.
 */
@AnalyzeClasses(
        packagesOf = Resetdesk.class,
        importOptions = {ImportOption.OnlyIncludeTests.class, RealPartsTest.WithoutTheExample.class})
class RealPartsTest {

    @ArchTest
    static final ArchRule nobody_mocks_a_part_or_starts_a_second_desk_in_this_process = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mockito..", "org.springframework.test.web.servlet..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SpringApplicationBuilder.class);

    @Test
    void the_rule_sees_who_does() {
        JavaClasses both = new ClassFileImporter().importClasses(Both.class);

        assertThat(nobody_mocks_a_part_or_starts_a_second_desk_in_this_process
                        .evaluate(both)
                        .getFailureReport()
                        .getDetails())
                .hasSizeGreaterThanOrEqualTo(2);
    }

    static final class WithoutTheExample implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains(RealPartsTest.class.getSimpleName());
        }
    }

    static class Both {

        void mock(MockMvc desk) {
            desk.getDispatcherServlet();
        }

        void second(SpringApplicationBuilder builder) {
            builder.run();
        }
    }
}
