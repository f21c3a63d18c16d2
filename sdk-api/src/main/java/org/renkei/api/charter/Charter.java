package org.renkei.api.charter;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.id.ArticleId;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;

/**
 * The council's rules as data (規約): one version, in force from a date on. The engine knows abilities and rules, and reads
 * everything that has a name of its own from here.
 *
 * @param id this version
 * @param title its name
 * @param since the first day it applies to
 * @param articles what refusals cite
 * @param rules which article stands behind each rule of the engine
 * @param classes the classes of members
 * @param categories categories and subcategories in the order of the roster
 * @param sectors this edition's sectors
 * @param bodies the bodies that take decisions
 * @param scopes the named audiences, from the narrowest to the widest
 * @param questions what every applicant answers
 * @param pledge what handlers sign now
 * @param timeRounding how coarsely others see when something was observed and handed in
 * @param clocks how long things may take
 * @param contribution what members give to keep their place
 */
public record Charter(
        CharterId id,
        Wording title,
        LocalDate since,
        List<Article> articles,
        List<RuleArticle> rules,
        List<MemberClass> classes,
        List<Category> categories,
        List<Sector> sectors,
        List<Body> bodies,
        List<Scope> scopes,
        List<Question> questions,
        PledgeText pledge,
        Duration timeRounding,
        Clocks clocks,
        Contribution contribution) {
    /** Checks the parts and that every id they use is defined here. */
    @JsonbCreator
    public Charter {
        Require.present("id", id);
        Require.present("title", title);
        Require.present("since", since);
        articles = Require.list("articles", articles, 1_000);
        rules = Require.list("rules", rules, 1_000);
        classes = Require.list("classes", classes, 50);
        categories = Require.list("categories", categories, 200);
        sectors = Require.list("sectors", sectors, 100);
        bodies = Require.list("bodies", bodies, 50);
        scopes = Require.list("scopes", scopes, 100);
        questions = Require.list("questions", questions, 100);
        Require.present("pledge", pledge);
        Require.present("timeRounding", timeRounding);
        if (timeRounding.isNegative() || timeRounding.compareTo(Duration.ofDays(31)) > 0) {
            throw new InvalidInputException("timeRounding", "from PT0S to P31D", "choose a duration in that range");
        }
        Require.present("clocks", clocks);
        Require.present("contribution", contribution);
        List<ArticleId> articleIds = articles.stream().map(Article::id).toList();
        List<MemberClassId> classIds = classes.stream().map(MemberClass::id).toList();
        List<CategoryId> categoryIds = categories.stream().map(Category::id).toList();
        Require.distinct("articles[].id", articleIds);
        Require.distinct("classes[].id", classIds);
        Require.distinct("categories[].id", categoryIds);
        Require.distinct("sectors[].id", sectors.stream().map(Sector::id).toList());
        Require.distinct("bodies[].id", bodies.stream().map(Body::id).toList());
        Require.distinct("scopes[].id", scopes.stream().map(Scope::id).toList());
        Require.distinct("questions[].id", questions.stream().map(Question::id).toList());
        Require.distinct("rules[].rule", rules.stream().map(RuleArticle::rule).toList());
        defined("rules[].article", rules, rule -> List.of(rule.article()), articleIds);
        defined(
                "categories[].within",
                categories,
                category -> category.within().stream().toList(),
                categoryIds);
        defined("bodies[].classes", bodies, Body::classes, classIds);
        defined("scopes[].classes", scopes, Scope::classes, classIds);
        defined("contribution.classes", List.of(contribution.classes()), Charter::classIds, classIds);
        defined("contribution.shownTo", List.of(contribution.shownTo()), Function.identity(), classIds);
        for (Rule rule : Rule.values()) {
            if (rules.stream().noneMatch(known -> known.rule() == rule)) {
                throw new InvalidInputException(
                        "rules", "every rule needs its article", "name the article behind '" + word(rule) + "'");
            }
        }
    }

    /** Returns the article behind {@code rule}. */
    public ArticleId article(Rule rule) {
        return rules.stream()
                .filter(known -> known.rule() == rule)
                .findFirst()
                .orElseThrow()
                .article();
    }

    /** Returns a class by its id. */
    public Optional<MemberClass> memberClass(MemberClassId wanted) {
        return classes.stream()
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst();
    }

    /** Returns a category or subcategory by its id. */
    public Optional<Category> category(CategoryId wanted) {
        return categories.stream()
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst();
    }

    /** Returns the subcategories of {@code category} in their order. */
    public List<Category> subcategories(CategoryId category) {
        return Category.within(category, categories);
    }

    /** Returns a sector by its id. */
    public Optional<Sector> sector(SectorId wanted) {
        return sectors.stream()
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst();
    }

    /** Returns a body by its id. */
    public Optional<Body> body(BodyId wanted) {
        return bodies.stream()
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst();
    }

    /** Returns a named audience by its id. */
    public Optional<Scope> scope(ScopeId wanted) {
        return scopes.stream()
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst();
    }

    /** Returns what members of {@code memberClass} may do; nothing if the class is not defined. */
    public Set<Ability> abilities(MemberClassId memberClass) {
        return memberClass(memberClass).map(MemberClass::abilities).orElse(Set.of());
    }

    /** Refuses the first element that uses an id which is not known. */
    private static <E, T> void defined(
            String field, List<E> elements, Function<E, Collection<T>> used, Collection<T> known) {
        for (int i = 0; i < elements.size(); i++) {
            if (!known.containsAll(used.apply(elements.get(i)))) {
                throw new InvalidInputException(
                        field.replace("[]", "[" + i + "]"),
                        "it must be defined in the same charter",
                        "define it or correct the id");
            }
        }
    }

    private static List<MemberClassId> classIds(Map<String, String> classes) {
        return Stream.concat(classes.keySet().stream(), classes.values().stream())
                .map(MemberClassId::new)
                .toList();
    }

    private static String word(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
