package org.renkei.samples.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rates of several contestants, measured in turn round after round, so that a busy neighbour hurts all alike. Only ratios
 * inside one round are compared; the median of the rounds counts.
 */
final class Rounds {
    /** A goal: {@code of} reaches at least {@code floor} times the rate of {@code to}. */
    record Goal(String of, String to, double floor) {}

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final List<Goal> goals;

    Rounds(List<Goal> goals) {
        this.goals = List.copyOf(goals);
    }

    void add(String contestant, double perSecond) {
        rates.computeIfAbsent(contestant, first -> new ArrayList<>()).add(perSecond);
    }

    /** Prints a line for each contestant and each goal. */
    void printText(PrintStream out) {
        out.println(Machine.describe());
        rates.forEach((name, all) -> out.printf(
                Locale.ROOT,
                "%-34s %,10.0f /s   (%,.0f to %,.0f)%n",
                name,
                median(all),
                least(all),
                -least(all.stream().map(rate -> -rate).toList())));
        for (Goal goal : goals) {
            double ratio = median(ratios(goal));
            out.printf(
                    Locale.ROOT,
                    "%-34s %6.2f x %-34s goal %.2f  %s%n",
                    goal.of(),
                    ratio,
                    goal.to(),
                    goal.floor(),
                    ratio >= goal.floor() ? "met" : "MISSED");
        }
    }

    /** Prints one JSON object on one line. */
    void printJson(String benchmark, PrintStream out) {
        List<String> contestants = rates.entrySet().stream()
                .map(one ->
                        String.format(Locale.ROOT, "\"%s\":{\"perSecond\":%s}", one.getKey(), rounded(one.getValue())))
                .toList();
        List<String> compared = goals.stream()
                .map(goal -> String.format(
                        Locale.ROOT,
                        "{\"of\":\"%s\",\"to\":\"%s\",\"median\":%.3f,\"floor\":%.2f,\"met\":%b}",
                        goal.of(),
                        goal.to(),
                        median(ratios(goal)),
                        goal.floor(),
                        median(ratios(goal)) >= goal.floor()))
                .toList();
        out.println("{\"benchmark\":\"" + benchmark + "\",\"machine\":\"" + Machine.describe() + "\",\"rates\":{"
                + String.join(",", contestants) + "},\"ratios\":[" + String.join(",", compared) + "]}");
    }

    private List<Double> ratios(Goal goal) {
        List<Double> of = rates.getOrDefault(goal.of(), List.of());
        List<Double> to = rates.getOrDefault(goal.to(), List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < of.size(); round++) {
            ratios.add(of.get(round) / to.get(round));
        }
        return ratios;
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
