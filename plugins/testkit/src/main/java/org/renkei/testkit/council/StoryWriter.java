package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.submission.Part;

/** Makes up stories: the same seed gives the same story. */
final class StoryWriter {
    private static final String PUBLIC = "public";
    private static final List<String> CLASSES =
            List.of("class-1", "class-1", "class-2", "class-2", "general", "general", "general", "secretariat");
    private static final List<String> SECTORS = List.of("finance", "medical", "water");
    private static final List<String> SCOPES =
            List.of("members", "members", "members", "task-force", "task-force", "class-1", "secretariat", PUBLIC);
    private static final int FIRST_MEMBERS = 8;

    private final Random random;
    private final List<Move> story = new ArrayList<>();
    private int members = 1;
    private int handlers = 1;
    private int items;

    private record Named(Set<Integer> members, Set<Integer> handlers) {}

    private StoryWriter(long seed) {
        random = new Random(seed);
    }

    /** Writes a story of about {@code moves} moves. */
    static List<Move> write(long seed, int moves) {
        StoryWriter writer = new StoryWriter(seed);
        for (int i = 0; i < FIRST_MEMBERS; i++) {
            writer.admit();
        }
        while (writer.story.size() < moves) {
            writer.goOn();
        }
        return List.copyOf(writer.story);
    }

    private void goOn() {
        if (items > 5 && random.nextInt(16) == 0) {
            story.add(new Move.Merge(oneOf(items), oneOf(items), random.nextInt(4) != 0));
        }
        int dice = random.nextInt(100);
        if (dice < 42 || items < 5) {
            submit();
        } else if (dice < 56) {
            story.add(new Move.Readdress(oneOf(items), part(), who()));
        } else if (dice < 61) {
            story.add(new Move.Withdraw(oneOf(items)));
        } else if (dice < 69) {
            story.add(new Move.Issue(items++, oneOf(items - 1), who()));
        } else if (dice < 71) {
            story.add(new Move.Recall(oneOf(items)));
        } else {
            govern(dice);
        }
    }

    private void govern(int dice) {
        if (dice < 79) {
            story.add(new Move.ChangeClass(1 + oneOf(members - 1), oneOf(CLASSES)));
        } else if (dice < 81) {
            story.add(new Move.Expel(1 + oneOf(members - 1)));
        } else if (dice < 84) {
            story.add(new Move.Retire(1 + oneOf(handlers - 1)));
        } else if (dice < 92) {
            story.add(new Move.Sign(oneOf(handlers)));
        } else if (dice < 93) {
            story.add(new Move.Unsign(oneOf(handlers)));
        } else if (dice < 96) {
            story.add(new Move.Appoint(handlers++, oneOf(members)));
        } else {
            admit();
        }
    }

    private void admit() {
        int member = members++;
        Optional<String> sector = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(oneOf(SECTORS));
        story.add(new Move.Admit(member, oneOf(CLASSES), sector));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int handler = handlers++;
            story.add(new Move.Appoint(handler, member));
            if (random.nextInt(4) != 0) {
                story.add(new Move.Sign(handler));
            }
        }
    }

    private void submit() {
        Optional<Integer> about = items > 0 && random.nextInt(4) == 0 ? Optional.of(oneOf(items)) : Optional.empty();
        Map<Part, Move.Who> parts = new EnumMap<>(Part.class);
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.put(part(), who());
        }
        story.add(new Move.Submit(items++, oneOf(handlers), about, parts));
    }

    private Move.Who who() {
        boolean byName = random.nextInt(4) == 0;
        Set<String> scopes = byName ? Set.of() : scopes();
        Set<String> sectors = new TreeSet<>();
        if (!byName && random.nextInt(4) == 0) {
            sectors.add(oneOf(SECTORS));
            sectors.add(oneOf(SECTORS));
        }
        Named named = named(byName ? 2 + random.nextInt(4) : few());
        Named without = named(few());
        return new Move.Who(
                scopes,
                sectors,
                named.members(),
                named.handlers(),
                without.members(),
                without.handlers(),
                random.nextInt(5) == 0);
    }

    /** The public stands alone: its label fits no other audience. */
    private Set<String> scopes() {
        Set<String> scopes = new TreeSet<>();
        scopes.add(oneOf(SCOPES));
        if (random.nextInt(6) == 0) {
            scopes.add(oneOf(SCOPES));
        }
        return scopes.contains(PUBLIC) ? Set.of(PUBLIC) : scopes;
    }

    private Named named(int count) {
        Named named = new Named(new TreeSet<>(), new TreeSet<>());
        for (int i = 0; i < count; i++) {
            if (random.nextBoolean()) {
                named.members().add(oneOf(members));
            } else {
                named.handlers().add(oneOf(handlers));
            }
        }
        return named;
    }

    private int few() {
        return Math.max(0, random.nextInt(6) - 3);
    }

    private Part part() {
        return oneOf(List.of(Part.values()));
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private int oneOf(int count) {
        return random.nextInt(count);
    }
}
