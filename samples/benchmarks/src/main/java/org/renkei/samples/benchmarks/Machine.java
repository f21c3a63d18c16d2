package org.renkei.samples.benchmarks;

/** What the figures were taken on, without its name or place. */
final class Machine {
    private Machine() {}

    static String describe() {
        Runtime runtime = Runtime.getRuntime();
        return "Java " + System.getProperty("java.vm.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + runtime.availableProcessors() + " cores, heap "
                + (runtime.maxMemory() >> 20) + " MiB";
    }
}
