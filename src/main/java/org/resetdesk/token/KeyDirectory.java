package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.resetdesk.device.DeviceSecret;

/** The three files that hold the desk's keys, for its owner's eyes only (mode 0600 where the file system knows modes). */
final class KeyDirectory {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path directory;
    private final Path deviceSecret;
    private final Path signingKey;
    private final Path vaultKey;

    KeyDirectory(Path directory) {
        this.directory = directory;
        deviceSecret = directory.resolve("device-secret.b64");
        signingKey = directory.resolve("signing-key.pem");
        vaultKey = directory.resolve("vault-key.json");
    }

    /**
     * Makes the directory where there is none, and all three files.
     *
     * @throws FileAlreadyExistsException when one of them is there; nothing is written then
     */
    List<Path> generate() throws IOException {
        Files.createDirectories(directory);
        List<Path> files = List.of(deviceSecret, signingKey, vaultKey);
        for (Path file : files) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
        byte[] secret = new byte[DeviceSecret.LENGTH];
        new SecureRandom().nextBytes(secret);
        write(deviceSecret, Base64.getEncoder().encodeToString(secret) + "\n");
        write(signingKey, SigningKeyFile.newKey());
        write(vaultKey, Vault.newKeyset());
        return files;
    }

    /** Puts a new signing key before the ones that are there. */
    void addSigningKey() throws IOException {
        String older = Files.readString(signingKey, US_ASCII);
        SigningKeyFile.parse(older);
        Path next = directory.resolve("signing-key.pem.next");
        Files.deleteIfExists(next);
        write(next, SigningKeyFile.newKey() + older);
        Files.move(next, signingKey, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static void write(Path file, String text) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly(file))) {
            ByteBuffer bytes = US_ASCII.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
