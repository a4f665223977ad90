package org.resetdesk.token;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The command {@code generate-keys DIR}, and {@code generate-keys --add-signing-key DIR}. */
public final class GenerateKeys {

    public static final String COMMAND = "generate-keys";

    private static final String ADD = "--add-signing-key";
    private static final String USAGE = "usage: generate-keys DIR | generate-keys --add-signing-key DIR";

    private GenerateKeys() {}

    /** @return exit status: 0 done, 1 refused, 2 not understood */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        boolean add = arguments.size() == 2 && arguments.get(0).equals(ADD);
        boolean generate = arguments.size() == 1 && !arguments.get(0).startsWith("-");
        if (!add && !generate) {
            err.println(USAGE);
            return 2;
        }
        Path directory = Path.of(arguments.get(arguments.size() - 1));
        try {
            if (add) {
                new KeyDirectory(directory).addSigningKey();
                out.println("A new key signs from the next start on; the older ones still verify.");
            } else {
                new KeyDirectory(directory).generate().forEach(file -> out.println("written: " + file));
            }
            return 0;
        } catch (FileAlreadyExistsException e) {
            err.println("refused, nothing was written: " + e.getFile() + " is there already");
        } catch (NoSuchFileException e) {
            err.println("refused: there is no " + e.getFile());
        } catch (IOException | IllegalArgumentException e) {
            err.println("refused: " + e.getMessage());
        }
        return 1;
    }
}
