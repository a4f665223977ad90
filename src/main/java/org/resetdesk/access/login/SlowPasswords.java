package org.resetdesk.access.login;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.resetdesk.account.SlowHash;
import org.springframework.stereotype.Component;

/**
 * Passwords of the engine's accounts, hashed slowly. The engine puts a salt of its own behind each password and the algorithm's name
 * before each hash, so that one made with its default, SHA-512, is still recognised and holds until that password changes.
 */
@Component
class SlowPasswords extends AbstractProcessEnginePlugin implements PasswordEncryptor {

    private static final String NAME = "bcrypt-sha384";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(this);
    }

    @Override
    public String encrypt(String password) {
        return SlowHash.of(password);
    }

    @Override
    public boolean check(String password, String hash) {
        return SlowHash.matches(password, hash);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }
}
