package org.resetdesk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.resetdesk.Resetdesk;

/** A name says what a thing is; these say that nobody knew. */
@AnalyzeClasses(packagesOf = Resetdesk.class)
class NamesTest {

    @ArchTest
    static final ArchRule no_class_hides_behind_an_empty_name =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?");
}
