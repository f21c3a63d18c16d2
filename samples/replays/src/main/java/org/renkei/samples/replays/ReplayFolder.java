package org.renkei.samples.replays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.renkei.api.error.InvalidInputException;

/** The one folder in which a replay keeps everything it makes. A mark in it says so; without the mark nothing is deleted. */
final class ReplayFolder {
    private static final String MARK = ".renkei-replay";

    private final Path root;

    private ReplayFolder(Path root) {
        this.root = root;
    }

    /**
     * Opens or makes the folder.
     *
     * @param fresh whether to delete what an earlier run of a replay has made in it
     * @throws InvalidInputException if the folder holds something else than this replay's files
     */
    static ReplayFolder open(Path path, String scenario, boolean fresh) {
        ReplayFolder folder = new ReplayFolder(path.toAbsolutePath().normalize());
        try {
            folder.check(scenario, fresh);
            if (fresh) {
                folder.empty();
            }
            Files.createDirectories(folder.root);
            Files.writeString(folder.root.resolve(MARK), scenario + "\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the usual folder of a scenario: beside the program's jar, where a clean build removes it. */
    static Path usual(String scenario) {
        return programFolder().resolve("replay-" + scenario.replace(' ', '-'));
    }

    Path root() {
        return root;
    }

    /** Returns where the council keeps its store. */
    Path council() {
        return root.resolve("council");
    }

    /** Returns where a member's tool keeps its files; it exists. */
    Path tool(String name) {
        try {
            return Files.createDirectories(root.resolve("tools").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String scenario, boolean fresh) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw refused("it must be a folder");
        }
        Path mark = root.resolve(MARK);
        if (Files.isRegularFile(mark)) {
            if (!fresh && !Files.readString(mark).strip().equals(scenario)) {
                throw refused("it belongs to another replay");
            }
            return;
        }
        try (Stream<Path> inside = Files.list(root)) {
            if (inside.findAny().isPresent()) {
                throw refused("it holds something that no replay has made");
            }
        }
    }

    private void empty() throws IOException {
        for (Path made : List.of(council(), root.resolve("tools"), root.resolve(MARK))) {
            delete(made);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static InvalidInputException refused(String why) {
        return new InvalidInputException("DIR", why, "choose an empty folder or one that does not exist");
    }

    private static Path programFolder() {
        try {
            CodeSource source = ReplayFolder.class.getProtectionDomain().getCodeSource();
            Path program = Path.of(source.getLocation().toURI());
            Path parent = program.getParent();
            return parent == null ? Path.of("") : parent;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place cannot be told; name a folder", e);
        }
    }
}
