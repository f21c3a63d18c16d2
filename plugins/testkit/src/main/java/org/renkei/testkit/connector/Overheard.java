package org.renkei.testkit.connector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Listens everywhere a plugin could let something slip, while it works. */
final class Overheard {
    private Overheard() {}

    /** Returns everything that was said while {@code work} ran: streams, JDK logging, the context's log, thread names, scratch. */
    static String during(TestContext context, Runnable work) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        PrintStream out = stream("out");
        PrintStream err = stream("err");
        Logger root = Logger.getLogger("");
        Handler ear = ear(heard);
        try (PrintStream both = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            root.addHandler(ear);
            work.run();
        } finally {
            root.removeHandler(ear);
            System.setOut(out);
            System.setErr(err);
        }
        StringBuilder all = new StringBuilder(heard.toString(StandardCharsets.UTF_8));
        context.logged().forEach(all::append);
        Thread.getAllStackTraces().keySet().forEach(thread -> all.append(thread.getName()));
        return all.append(files(context.scratch())).toString();
    }

    /** Returns a standard stream to be put back later. By its name, because whoever names it in the code means to print. */
    private static PrintStream stream(String name) {
        try {
            return (PrintStream) System.class.getField(name).get(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("every Java platform has it", impossible);
        }
    }

    private static Handler ear(ByteArrayOutputStream heard) {
        Handler ear = new Handler() {
            private final SimpleFormatter formatter = new SimpleFormatter();

            @Override
            public void publish(LogRecord said) {
                heard.writeBytes(formatter.format(said).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ear.setLevel(Level.ALL);
        return ear;
    }

    private static String files(Path directory) {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file.getFileName()).append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
