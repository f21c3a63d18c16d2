package org.renkei.core.connector;

/**
 * A provider that was found.
 *
 * @param <T> the service
 * @param provider it
 * @param plugin the id of the plugin it came from, empty on the class path
 */
record Service<T>(T provider, String plugin) {}
