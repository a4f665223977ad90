package org.resetdesk.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.resetdesk.Resetdesk;
import org.springframework.util.ClassUtils;

/** A token's plaintext has a type of its own; here it is kept in. */
@AnalyzeClasses(packagesOf = Resetdesk.class, importOptions = ImportOption.DoNotIncludeTests.class)
class TokenSecretTest {

    private static final String SECRET = "org.resetdesk.token.ResetSecret";
    private static final String CARRIERS = "org\\.resetdesk\\.token\\.(ResetSecret|RevealedToken|IssuedToken)";

    @ArchTest
    static final ArchRule it_never_leaves_its_module = noClasses()
            .that()
            .resideOutsideOfPackage("org.resetdesk.token..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(CARRIERS);

    @ArchTest
    static final ArchRule it_is_opened_only_for_the_answer_to_its_owner = noClasses()
            .that()
            .resideOutsideOfPackage("org.resetdesk.token.web..")
            .should()
            .callMethodWhere(target(name("reveal")).and(target(owner(name(SECRET)))));

    @ArchTest
    static final ArchRule nobody_can_serialise_it = classes()
            .that()
            .haveNameMatching(CARRIERS)
            .should()
            .notBeAssignableTo(Serializable.class)
            .allowEmptyShould(true);

    @Test
    void it_prints_as_dots_and_as_nothing_in_json() throws Exception {
        assumeThat(ClassUtils.isPresent(SECRET, getClass().getClassLoader()))
                .as("skipped: there is no token yet")
                .isTrue();
        Method code = Class.forName(SECRET).getDeclaredMethod("code", String.class);
        code.setAccessible(true);
        Object secret = code.invoke(null, "ABCDE-FGHJK");

        assertThat(String.valueOf(secret)).doesNotContain("ABCDE").doesNotContain("FGHJK");
        assertThat(new ObjectMapper()
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .writeValueAsString(secret))
                .doesNotContain("ABCDE")
                .doesNotContain("FGHJK");
    }
}
