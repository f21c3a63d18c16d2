package org.renkei.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkei.api.CouncilOptions;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Category;
import org.renkei.api.charter.Charter;
import org.renkei.api.charter.MemberClass;
import org.renkei.api.charter.Power;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.member.AdmissionDraft;

/** By what a council is founded, if it does not exist yet. The charter is read once, when it is first asked for. */
final class Founding {
    private static final Set<Ability> FOUNDER = Set.of(Ability.COORDINATE, Ability.RECORD_DECISIONS);

    private final CouncilOptions options;
    private @Nullable Charter charter;

    Founding(CouncilOptions options) {
        this.options = options;
    }

    /** Refuses a charter from which no council could start. */
    static void check(Charter charter) {
        if (founder(charter).isEmpty()) {
            throw new InvalidInputException(
                    "classes",
                    "one class must be able to run the council",
                    "give one the abilities 'coordinate' and 'record-decisions'");
        }
        if (home(charter).isEmpty()) {
            throw new InvalidInputException(
                    "categories",
                    "the founding secretariat needs a category without sectors",
                    "add one with 'sectoral' false and without 'within'");
        }
        if (charter.bodies().stream().noneMatch(body -> body.powers().contains(Power.ADMIT))) {
            throw new InvalidInputException(
                    "bodies", "one body must be able to admit members", "give one the power 'admit'");
        }
    }

    /** Reads the charter before anything is made, if nothing is in {@code directory} yet. */
    void prepare(Path directory) {
        if (isUnused(directory)) {
            charter();
        }
    }

    Charter charter() {
        if (charter == null) {
            charter = options.charterFile()
                    .map(CharterFiles::read)
                    .orElseGet(() -> CharterFiles.shipped(options.charter()));
        }
        return charter;
    }

    /** Returns the founding secretariat: of a class that runs the council, in the first category without sectors. */
    AdmissionDraft secretariat() {
        MemberClass memberClass = founder(charter()).orElseThrow();
        Category category = home(charter()).orElseThrow();
        AdmissionDraft.Builder draft = AdmissionDraft.builder(options.secretariat(), category.id(), memberClass.id());
        charter().subcategories(category.id()).stream()
                .findFirst()
                .map(Category::id)
                .ifPresent(draft::subcategory);
        return draft.build();
    }

    CouncilOptions options() {
        return options;
    }

    private static Optional<MemberClass> founder(Charter charter) {
        return charter.classes().stream()
                .filter(candidate -> candidate.abilities().containsAll(FOUNDER))
                .findFirst();
    }

    private static Optional<Category> home(Charter charter) {
        return charter.categories().stream()
                .filter(category -> category.within().isEmpty() && !category.sectoral())
                .findFirst();
    }

    private static boolean isUnused(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        } catch (NotDirectoryException e) {
            return false;
        } catch (IOException e) {
            return Files.notExists(directory);
        }
    }
}
