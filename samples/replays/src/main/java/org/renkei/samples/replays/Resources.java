package org.renkei.samples.replays;

import java.io.InputStream;

/** The files that come with the replays. */
final class Resources {
    private Resources() {}

    static InputStream open(String name) {
        InputStream in = Resources.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the program is not whole: it lacks " + name + "; build it again");
        }
        return in;
    }
}
