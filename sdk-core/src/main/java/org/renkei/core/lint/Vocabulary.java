package org.renkei.core.lint;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.renkei.api.lint.LeakProfile;
import org.renkei.api.lint.LeakProfile.Known;

/** The terms of a profile: its names in every form that people give them. */
final class Vocabulary {
    private static final List<String> TITLES = List.of(
            "さん", "様", "さま", "氏", "君", "くん", "殿", "先生", "社長", "専務", "常務", "取締役", "本部長", "部長", "次長", "課長", "室長", "係長",
            "主任", "主査", "主事", "主幹", "担当", "です", "と申します", "宛");

    private static final List<String> WESTERN_TITLES = List.of("mr", "ms", "mrs", "dr");
    private static final List<String> SUFFIXES = List.of("san", "sama");
    private static final int FEWEST_LETTERS_OF_AN_ACCOUNT = 5;

    private final Folding folding;
    private final boolean withoutLegalForms;
    private final List<Term> terms = new ArrayList<>();

    private Vocabulary(Set<Disguise> seen) {
        folding = new Folding(seen);
        withoutLegalForms = seen.contains(Disguise.LEGAL_FORM);
    }

    /** Returns the terms of {@code profile} to one who sees through {@code seen}. */
    static List<Term> of(LeakProfile profile, Set<Disguise> seen) {
        Vocabulary vocabulary = new Vocabulary(seen);
        vocabulary.organisations(profile.organisations());
        vocabulary.people(profile.people());
        profile.domains().forEach(vocabulary::domain);
        profile.hosts().forEach(host -> vocabulary.exact(Thing.Sort.HOST, host));
        for (int i = 0; i < profile.pathPrefixes().size(); i++) {
            Thing folder = new Thing(Thing.Sort.FOLDER, Integer.toString(i));
            vocabulary.add(withoutEnd(profile.pathPrefixes().get(i)), folder, 0, 0);
        }
        return vocabulary.terms;
    }

    private void organisations(List<Known> organisations) {
        for (int i = 0; i < organisations.size(); i++) {
            Thing organisation = new Thing(Thing.Sort.ORGANISATION, Integer.toString(i));
            names(organisations.get(i)).forEach(name -> add(plain(name), organisation, 0, 0));
        }
    }

    private void people(List<Known> people) {
        for (int i = 0; i < people.size(); i++) {
            Thing person = new Thing(Thing.Sort.PERSON, Integer.toString(i));
            for (String name : names(people.get(i))) {
                add(name, person, 0, 0);
                String[] words =
                        read(name).strict().text().replace(',', ' ').trim().split(" +", -1);
                if (words.length == 2) {
                    twoWords(words[0], words[1], person);
                }
            }
        }
    }

    private void twoWords(String one, String other, Thing person) {
        if (Script.isJapanese(one.charAt(0))) {
            TITLES.forEach(title -> add(one + title, person, 0, length(title)));
            return;
        }
        add(other + " " + one, person, 0, 0);
        for (String name : List.of(one, other)) {
            WESTERN_TITLES.forEach(title -> add(title + " " + name, person, length(title), 0));
            SUFFIXES.forEach(title -> add(name + " " + title, person, 0, length(title)));
        }
        account(one, other, person);
        account(other, one, person);
    }

    /** Accounts are often made of one name and the initial of the other. */
    private void account(String name, String initialOf, Thing person) {
        if (name.length() + 1 >= FEWEST_LETTERS_OF_AN_ACCOUNT) {
            add(initialOf.charAt(0) + " " + name, person, 0, 0);
            add(name + " " + initialOf.charAt(0), person, 0, 0);
        }
    }

    private void domain(String domain) {
        exact(Thing.Sort.DOMAIN, IDN.toUnicode(domain));
    }

    private void exact(Thing.Sort sort, String text) {
        Reading reading = read(text);
        put(Term.of(reading, new Thing(sort, reading.lower()), true, 0, 0));
    }

    private void add(String text, Thing thing, int before, int behind) {
        put(Term.of(read(text), thing, false, before, behind));
    }

    private void put(Term term) {
        if (!term.loose().isEmpty()) {
            terms.add(term);
        }
    }

    private String plain(String name) {
        Reading reading = read(name);
        return withoutLegalForms ? LegalForms.leftOut(reading.strict().text(), reading.lower()) : name;
    }

    private int length(String title) {
        return read(title).loose().length();
    }

    private Reading read(String text) {
        return Reading.of(View.of(text), folding, new ArrayList<>());
    }

    private static List<String> names(Known known) {
        List<String> names = new ArrayList<>(known.variants());
        names.add(0, known.name());
        return names;
    }

    private static String withoutEnd(String prefix) {
        int end = prefix.length();
        while (end > 0 && (prefix.charAt(end - 1) == '/' || prefix.charAt(end - 1) == '\\')) {
            end--;
        }
        return prefix.substring(0, end);
    }
}
