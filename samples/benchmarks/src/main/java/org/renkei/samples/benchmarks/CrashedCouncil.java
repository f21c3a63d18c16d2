package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.submission.Receipt;

/**
 * The process that is killed: hands in submissions as fast as it can and prints {@code acknowledged KEY ID} for each, once the
 * council has answered. Some of them it also acknowledges, has widened with consent, or takes back and gives up ({@link
 * CrashedDeeds}). It first hands in again what its predecessor may have left unanswered, under the same keys.
 *
 * <p>Arguments: directory, number of the first key, how many keys to hand in again, producers, and how many submissions to stop
 * after (0 for none).
 */
public final class CrashedCouncil {
    private CrashedCouncil() {}

    /** Runs until it is killed, or until it has done what it was asked for. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<Long> numbers = Arrays.stream(args).skip(1).map(Long::parseLong).toList();
        try (EmbeddedCouncil council = Council.open(Path.of(args[0]))) {
            Council provider = SampleCouncil.provider(council);
            CrashedDeeds deeds = new CrashedDeeds(council);
            AtomicLong next = new AtomicLong(Math.max(0, numbers.get(0) - numbers.get(1)));
            long most = numbers.get(3) == 0 ? Long.MAX_VALUE : numbers.get(3);
            List<Thread> producers = new ArrayList<>();
            for (int i = 0; i < numbers.get(2); i++) {
                Thread producer = new Thread(() -> produce(provider, deeds, next, most, out));
                producers.add(producer);
                producer.start();
            }
            for (Thread producer : producers) {
                producer.join();
            }
        }
    }

    static String key(long number) {
        return "crash-" + number;
    }

    private static void tell(PrintStream out, String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private static void produce(Council provider, CrashedDeeds deeds, AtomicLong next, long most, PrintStream out) {
        for (long number = next.getAndIncrement(); number < most; number = next.getAndIncrement()) {
            Receipt receipt = provider.submissions().submit(SampleCouncil.observation(key(number)), key(number));
            tell(out, "acknowledged " + number + " " + receipt.id());
            deeds.act(number, receipt.id()).ifPresent(deed -> tell(out, deed));
        }
    }
}
