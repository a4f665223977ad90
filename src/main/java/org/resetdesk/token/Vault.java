package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be readable in the database (AES-256-GCM through Tink). What is sealed opens only with the same associated
 * data, so that a sealed text moved to another row is of no use there.
 */
public final class Vault {

    private static final String FINGERPRINT_PURPOSE = "resetdesk/fingerprint/1";
    private static final int FINGERPRINT_BYTES = 6;

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Aead aead;
    private final byte[] fingerprintKey;

    private Vault(String keyset) throws GeneralSecurityException {
        aead = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        fingerprintKey = hmac(keyset.strip().getBytes(UTF_8), FINGERPRINT_PURPOSE.getBytes(UTF_8));
    }

    /**
     * @param keyset Tink's JSON, in clear, as {@code generate-keys} writes it
     * @throws IllegalArgumentException when the file holds anything else; its content is not repeated
     */
    static Vault read(Path keyset) {
        try {
            return new Vault(Files.readString(keyset, UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(keyset + " does not hold a vault key: a Tink AEAD keyset in JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("vault key: cannot read " + keyset, e);
        }
    }

    static String newKeyset() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                            InsecureSecretKeyAccess.get())
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no AES-256-GCM", e);
        }
    }

    /** @param associatedData what the sealed text belongs to: purpose and row; not secret */
    public byte[] seal(byte[] plain, String associatedData) {
        try {
            return aead.encrypt(plain, associatedData.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws BrokenSeal when it was sealed for something else, with another key, or changed since */
    public byte[] open(byte[] sealed, String associatedData) {
        try {
            return aead.decrypt(sealed, associatedData.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal();
        }
    }

    /**
     * 12 hex digits by which people can tell two secrets apart. Keyed: a bare hash of a 50-bit code would give the code away to
     * whoever tries them all.
     */
    String fingerprint(byte[] plain) {
        return HexFormat.of().formatHex(hmac(fingerprintKey, plain), 0, FINGERPRINT_BYTES);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
