package org.renkei.core.stix.wrong;

import org.pf4j.PluginState;

/** Uses a library of another part on purpose, so that ArchitectureRulesBiteTest sees the rule fail. */
public record LoadsPlugins(PluginState state) {}
