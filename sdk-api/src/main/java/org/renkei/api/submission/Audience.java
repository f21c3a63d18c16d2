package org.renkei.api.submission;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.Set;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;

/**
 * Who may read one part of one item: chosen by its provider, never widened by anyone else.
 *
 * <p>An active handler of an active member who has signed the pledge in force reads the part if it
 *
 * <ul>
 *   <li>coordinates the council, or
 *   <li>is named in {@code handlers} or its member in {@code members}, and neither is left out, or
 *   <li>belongs to a class in one of the {@code scopes} and, if {@code sectors} is not empty, to one of them, and neither the
 *       handler nor its member is left out.
 * </ul>
 *
 * A scope that the charter opens to the public is read by every active handler, without pledge. Pledged handlers of the
 * provider read the part as well, and so do, for a reply (feedback, a sighting or an answer), those of the provider of what it
 * is about (for a reply to countermeasure information: of its issuer and of the provider of the submission its case began
 * with), unless one of them is named in {@code exceptHandlers}. Leaving out is stronger than naming; it does not touch
 * coordinators or the public.
 *
 * @param scopes named audiences of the charter
 * @param sectors narrows {@code scopes} to members of these sectors; empty does not narrow
 * @param members members named besides
 * @param handlers handlers named besides
 * @param exceptMembers members left out
 * @param exceptHandlers handlers left out
 * @param onward to whom readers may pass it on
 */
public record Audience(
        Set<ScopeId> scopes,
        Set<SectorId> sectors,
        Set<MemberId> members,
        Set<HandlerId> handlers,
        Set<MemberId> exceptMembers,
        Set<HandlerId> exceptHandlers,
        Set<Onward> onward) {
    /** The most names that one list of an audience may hold. */
    public static final int MOST_NAMES = 10_000;

    /** Copies, in a stable order, and refuses an audience that names nobody. */
    @JsonbCreator
    public Audience {
        scopes = Require.set("scopes", scopes, 100);
        sectors = Require.set("sectors", sectors, 100);
        members = Require.set("members", members, MOST_NAMES);
        handlers = Require.set("handlers", handlers, MOST_NAMES);
        exceptMembers = Require.set("exceptMembers", exceptMembers, MOST_NAMES);
        exceptHandlers = Require.set("exceptHandlers", exceptHandlers, MOST_NAMES);
        onward = Require.set("onward", onward, Onward.values().length);
        if (scopes.isEmpty() && members.isEmpty() && handlers.isEmpty()) {
            throw new InvalidInputException(
                    "scopes", "an audience names at least one scope, member or handler", "choose who may read it");
        }
    }

    /** Returns the named audience {@code scope}. */
    public static Audience of(ScopeId scope) {
        return builder().scope(scope).build();
    }

    /** Returns an audience of named members. */
    public static Audience ofMembers(MemberId... members) {
        Builder builder = builder();
        for (MemberId member : members) {
            builder.member(member);
        }
        return builder.build();
    }

    /** Begins an audience; somebody must be named before it is built. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins an audience from this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.scopes.addAll(scopes);
        builder.sectors.addAll(sectors);
        builder.members.addAll(members);
        builder.handlers.addAll(handlers);
        builder.exceptMembers.addAll(exceptMembers);
        builder.exceptHandlers.addAll(exceptHandlers);
        builder.onward.addAll(onward);
        return builder;
    }

    /** Collects names. <b>Threads:</b> for one thread. */
    public static final class Builder {
        private final Set<ScopeId> scopes = new java.util.TreeSet<>();
        private final Set<SectorId> sectors = new java.util.TreeSet<>();
        private final Set<MemberId> members = new java.util.TreeSet<>();
        private final Set<HandlerId> handlers = new java.util.TreeSet<>();
        private final Set<MemberId> exceptMembers = new java.util.TreeSet<>();
        private final Set<HandlerId> exceptHandlers = new java.util.TreeSet<>();
        private final Set<Onward> onward = new java.util.TreeSet<>();

        private Builder() {}

        /** Adds a named audience of the charter. */
        public Builder scope(ScopeId id) {
            scopes.add(id);
            return this;
        }

        /** Narrows the named audiences to this sector as well. */
        public Builder sector(SectorId id) {
            sectors.add(id);
            return this;
        }

        /** Adds a member. */
        public Builder member(MemberId id) {
            members.add(id);
            return this;
        }

        /** Adds one handler. */
        public Builder handler(HandlerId id) {
            handlers.add(id);
            return this;
        }

        /** Leaves a member out. */
        public Builder except(MemberId id) {
            exceptMembers.add(id);
            return this;
        }

        /** Leaves one handler out. */
        public Builder except(HandlerId id) {
            exceptHandlers.add(id);
            return this;
        }

        /** Lets readers pass it on. */
        public Builder onward(Onward to) {
            onward.add(to);
            return this;
        }

        /** Returns the audience. */
        public Audience build() {
            return new Audience(scopes, sectors, members, handlers, exceptMembers, exceptHandlers, onward);
        }
    }
}
