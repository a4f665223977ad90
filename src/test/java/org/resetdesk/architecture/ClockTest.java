package org.resetdesk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resetdesk.MovableClock;
import org.resetdesk.Resetdesk;

/** Time comes from the one clock, so that a test can move it. */
@AnalyzeClasses(packagesOf = Resetdesk.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ClockTest {

    @ArchTest
    static final ArchRule nobody_asks_the_system_for_the_time = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.resetdesk.resetcase.ResetcaseConfiguration")
            .should()
            .callCodeUnitWhere(asksTheSystem());

    @Test
    void the_rule_sees_who_asks() {
        JavaClasses asking = new ClassFileImporter().importClasses(MovableClock.class);

        assertThat(nobody_asks_the_system_for_the_time.evaluate(asking).hasViolation())
                .isTrue();
    }

    private static DescribedPredicate<JavaCall<?>> asksTheSystem() {
        return DescribedPredicate.describe("asks the system for the time", call -> {
            CodeUnitCallTarget called = call.getTarget();
            String owner = called.getOwner().getName();
            boolean withoutClock =
                    called.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            return switch (called.getName()) {
                case "now" -> owner.startsWith("java.time.") && withoutClock;
                case "currentTimeMillis" -> owner.equals(System.class.getName());
                case "<init>" ->
                    owner.equals(Date.class.getName())
                            && called.getRawParameterTypes().isEmpty();
                case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes" ->
                    owner.equals(Clock.class.getName());
                case "getInstance" ->
                    Set.of("java.util.Calendar", "java.util.GregorianCalendar").contains(owner);
                default -> false;
            };
        });
    }
}
