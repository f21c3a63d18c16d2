package org.renkei.plugin.store;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkei.api.error.CouncilException;
import org.renkei.spi.store.Store;
import org.sqlite.SQLiteDataSource;

/** Another process that uses a store: it writes steps one after the other and says of each that it was acknowledged. */
final class ChildProcess {
    private ChildProcess() {}

    /** Starts a process that opens {@code directory} and writes {@code steps} steps, behind {@code prefix} if given. */
    static Process start(List<String> prefix, Path directory, long steps) throws IOException {
        return command(prefix, directory, steps).start();
    }

    /** Starts a process that writes without end and says so into {@code output}, which survives it. */
    static Process startUntilKilled(Path directory, Path output) throws IOException {
        return command(List.of(), directory, Long.MAX_VALUE / 2)
                .redirectOutput(output.toFile())
                .start();
    }

    private static ProcessBuilder command(List<String> prefix, Path directory, long steps) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
        command.addAll(List.of(ChildProcess.class.getName(), directory.toString(), Long.toString(steps)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** Says {@code open}, then {@code 1}, {@code 2} … for acknowledged versions, or the code of the first refusal. */
    public static void main(String[] args) {
        long version = 0;
        try (Store store = new SqliteStoreFactory().open(Path.of(args[0]), InstantSource.system())) {
            version = store.head();
            say("open");
            for (long last = version + Long.parseLong(args[1]); version < last; version++) {
                store.append(Steps.bringing(version, "c" + version, Steps.random(version, 2_000)));
                say(Long.toString(version + 1));
            }
            say("done");
        } catch (CouncilException e) {
            say(e.code().name());
        }
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    /** Not the property: test runners put their own jar there. */
    private static String classPath() {
        return Stream.of(ChildProcess.class, SqliteStoreFactory.class, Store.class, SQLiteDataSource.class)
                .map(ChildProcess::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
