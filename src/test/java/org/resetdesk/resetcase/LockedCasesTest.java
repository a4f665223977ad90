package org.resetdesk.resetcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.resetdesk.resetcase.CaseState.IN_PROGRESS;
import static org.resetdesk.resetcase.CaseState.NEEDS_ACTION;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction remembers of the cases that it has locked is never what another one sees, and never outlives it. */
@DeskTest
class LockedCasesTest {

    @Autowired
    ResetCases cases;

    @Autowired
    LockedCases locked;

    @Autowired
    PlatformTransactionManager transactions;

    TransactionTemplate transaction;
    CaseNumber number;

    @BeforeEach
    void aCase() {
        transaction = new TransactionTemplate(transactions);
        number = cases.open(new NewCase("locked", Connection.SAME_NETWORK, Language.IT, "1", null))
                .number();
    }

    @Test
    void a_transaction_sees_its_own_changes_and_remembers_nothing_afterwards() {
        transaction.executeWithoutResult(status -> {
            ResetCase changed = awaitEvidence();

            assertThat(cases.get(number)).isEqualTo(changed);
            assertThat(cases.lock(number)).isEqualTo(changed);
            assertThat(locked.find(number)).contains(changed);
        });

        assertThat(locked.find(number)).isEmpty();
        assertThat(cases.get(number).state()).isEqualTo(NEEDS_ACTION);
    }

    @Test
    void what_is_rolled_back_is_forgotten() {
        transaction.executeWithoutResult(status -> {
            awaitEvidence();
            status.setRollbackOnly();
        });

        assertThat(cases.get(number).state()).isEqualTo(IN_PROGRESS);
        transaction.executeWithoutResult(
                status -> assertThat(cases.lock(number).state()).isEqualTo(IN_PROGRESS));
    }

    @Test
    void a_transaction_within_another_reads_for_itself() {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            ResetCase changed = awaitEvidence();

            own.executeWithoutResult(
                    inner -> assertThat(cases.get(number).state()).isEqualTo(IN_PROGRESS));
            assertThat(cases.get(number)).isEqualTo(changed);
        });
    }

    @Test
    void the_row_is_locked_all_the_same() throws Exception {
        CompletableFuture<ResetCase> rival = transaction.execute(status -> {
            cases.lock(number);
            CompletableFuture<ResetCase> begun = CompletableFuture.supplyAsync(() ->
                    transaction.execute(inner -> cases.change(number, found -> found.resume(cases.now()))));

            assertThatThrownBy(() -> begun.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            awaitEvidence();
            return begun;
        });

        assertThat(rival.get(10, TimeUnit.SECONDS).state())
                .as("it took up the case where the first had left it")
                .isEqualTo(IN_PROGRESS);
    }

    private ResetCase awaitEvidence() {
        return cases.change(number, found -> found.awaitEvidence(cases.now()));
    }
}
