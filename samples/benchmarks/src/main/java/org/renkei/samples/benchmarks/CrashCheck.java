package org.renkei.samples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.submission.Submissions;

/** Kills the process that writes, and compares what it was answered with what the council holds afterwards. */
final class CrashCheck {
    // so many keys before the first unanswered one are handed in again by the next process
    private static final int AGAIN = 16;

    private final Path directory;
    private final Map<Long, String> acknowledged = new HashMap<>();
    private final Map<String, Long> stored = new HashMap<>();
    private final Map<String, String> deeds = new HashMap<>();
    private long answeredAgain;
    private long changedIds;
    private long lost;
    private long lostDeeds;
    private long brokenRecords;
    private long doubled;
    private long unanswered;
    private long told;
    private int opened;

    CrashCheck(Path directory) {
        this.directory = directory;
    }

    /** Starts the process and kills it {@code millis} after its first answer. */
    void killAfter(int millis, int producers) throws IOException, InterruptedException {
        long first =
                acknowledged.keySet().stream().mapToLong(Long::longValue).max().orElse(-1) + 1;
        Process process = new ProcessBuilder(command(directory, first, AGAIN, producers, 0))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> answers = new ArrayList<>();
        Thread killer = new Thread(() -> kill(process, millis));
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            killer.start();
            while (line != null) {
                answers.add(line);
                line = out.readLine();
            }
        }
        killer.join();
        process.waitFor();
        answers.stream().map(line -> line.split(" ", -1)).forEach(this::answered);
    }

    /** Opens the council and checks it. */
    void inspect() {
        try (EmbeddedCouncil council = Council.open(directory)) {
            opened++;
            Submissions submissions = SampleCouncil.provider(council).submissions();
            List<SubmissionId> ids = submissions.list();
            Set<String> present = new HashSet<>();
            for (SubmissionId id : ids) {
                if (!present.add(id.value())) {
                    doubled++;
                }
                stored.computeIfAbsent(id.value(), value -> number(submissions, id));
            }
            lost = acknowledged.values().stream()
                            .filter(id -> !present.contains(id))
                            .count()
                    + stored.keySet().stream()
                            .filter(id -> !present.contains(id))
                            .count();
            doubled += (long) stored.size() - new HashSet<>(stored.values()).size();
            unanswered = (long) stored.size() - acknowledged.size();
            CrashedDeeds done = new CrashedDeeds(council);
            lostDeeds += done.lost(deeds);
            brokenRecords += done.readingIsWhole() ? 0 : 1;
            told += deeds.size();
            deeds.clear(); // each is looked at once, after the crash that followed it
        }
    }

    boolean passed() {
        return lostDeeds == 0
                && brokenRecords == 0
                && told > 0
                && lost == 0
                && doubled == 0
                && changedIds == 0
                && opened > 0
                && answeredAgain > 0;
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "%,d acknowledged, %d of them lost, %d stored twice; %,d handed in again, %d got another id; %d stored"
                        + " without an answer; %,d consents, recalls and acknowledgements told, %d of them lost; the record of"
                        + " reading broken %d times; opened %d times",
                acknowledged.size(),
                lost,
                doubled,
                answeredAgain,
                changedIds,
                unanswered,
                told,
                lostDeeds,
                brokenRecords,
                opened);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "\"acknowledged\":%d,\"lost\":%d,\"doubled\":%d,\"handedInAgain\":%d,\"changedIds\":%d,"
                        + "\"storedWithoutAnswer\":%d,\"deeds\":%d,\"lostDeeds\":%d,\"brokenRecords\":%d,\"opened\":%d",
                acknowledged.size(),
                lost,
                doubled,
                answeredAgain,
                changedIds,
                unanswered,
                told,
                lostDeeds,
                brokenRecords,
                opened);
    }

    static List<String> command(Path directory, long first, int again, int producers, long most) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashedCouncil.class.getName(),
                directory.toString(),
                String.valueOf(first),
                String.valueOf(again),
                String.valueOf(producers),
                String.valueOf(most));
    }

    /** The last line may have been cut by the kill: then it is no answer. */
    private void answered(String[] words) {
        if (words.length != 3 || words[2].length() != "sub-".length() + 26) {
            return;
        }
        if (!words[0].equals("acknowledged")) {
            deeds.put(words[0] + " " + words[1], words[2]);
            return;
        }
        String before = acknowledged.put(Long.parseLong(words[1]), words[2]);
        if (before != null) {
            answeredAgain++;
            changedIds += before.equals(words[2]) ? 0 : 1;
        }
    }

    private static long number(Submissions submissions, SubmissionId id) {
        String summary = submissions.get(id).draft().parts().get(0).summary();
        return Long.parseLong(summary.substring(CrashedCouncil.key(0).length() - 1));
    }

    private static void kill(Process process, int millis) {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // not through the process itself, which would close its output before we have read it
        process.toHandle().destroyForcibly();
    }
}
