package org.renkei.samples.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** The options after a sample's name: {@code --flag} and {@code --name value}. */
record Options(List<String> words) {
    boolean has(String flag) {
        return words.contains(flag);
    }

    int number(String name, int otherwise) {
        return has(name) ? Integer.parseInt(text(name, "")) : otherwise;
    }

    Path path(String name, Path otherwise) {
        return has(name) ? Path.of(text(name, "")) : otherwise;
    }

    String text(String name, String otherwise) {
        int at = words.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == words.size()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return words.get(at + 1);
    }
}
