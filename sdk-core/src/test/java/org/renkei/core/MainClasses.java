package org.renkei.core;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves test classes out wherever the build puts them: newer JDKs build into a folder of their own. */
public final class MainClasses implements ImportOption {
    /** Does nothing. */
    public MainClasses() {}

    @Override
    public boolean includes(Location location) {
        return !location.contains("/test-classes/");
    }
}
