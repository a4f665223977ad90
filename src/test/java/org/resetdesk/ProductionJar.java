package org.resetdesk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the packaged desk is started: as the image does it, with the least heap that operations.md allows. */
public final class ProductionJar {

    public static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseParallelGC");

    private ProductionJar() {}

    public static List<String> command(Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
