package org.renkei.api.lint;

import jakarta.json.bind.annotation.JsonbCreator;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;
import org.renkei.api.indicator.IndicatorType;

/**
 * A provider's own identifiers: what must not be read in anything it hands in. It is the provider's secret and stays on its side.
 *
 * <p>One spelling of each is enough; {@link LeakLint} knows disguises. What no rule can derive, such as a name in another
 * language, an abbreviation or a trade name, is given as a variant.
 *
 * @param organisations the organisation, and those that give it away, such as subsidiaries; at least one
 * @param people people whose names may appear; a name written in two words is also found by family name and title, and as an
 *     account
 * @param domains its domains, in Unicode or as A-labels; everything below them is its own, too
 * @param addressBlocks its public address blocks, such as {@code 203.0.113.0/24}; private addresses need not be named
 * @param hosts bare host names, without a domain
 * @param pathPrefixes beginnings of file paths, such as {@code D:\Projects} or {@code /srv/plant}
 * @param mailAddresses addresses outside its domains, such as private ones of its people
 */
public record LeakProfile(
        List<Known> organisations,
        List<Known> people,
        List<String> domains,
        List<String> addressBlocks,
        List<String> hosts,
        List<String> pathPrefixes,
        List<String> mailAddresses) {
    private static final int MOST = 1_000;
    private static final int FEWEST_LETTERS = 2;

    /** Checks the parts. */
    @JsonbCreator
    public LeakProfile {
        organisations = Require.list("organisations", organisations, MOST);
        people = Require.list("people", people, MOST);
        domains = Require.list("domains", domains, MOST);
        addressBlocks = Require.list("addressBlocks", addressBlocks, MOST);
        hosts = Require.list("hosts", hosts, MOST);
        pathPrefixes = Require.list("pathPrefixes", pathPrefixes, MOST);
        mailAddresses = Require.list("mailAddresses", mailAddresses, MOST);
        if (organisations.isEmpty()) {
            throw new InvalidInputException("organisations", "at least one", "name the organisation");
        }
        each("domains", domains, "a domain of at least two labels", LeakProfile::isDomain);
        each("addressBlocks", addressBlocks, "an address block such as 203.0.113.0/24", LeakProfile::isAddressBlock);
        each("hosts", hosts, "a bare host name", LeakProfile::isHost);
        each("pathPrefixes", pathPrefixes, "the beginning of a path, longer than its root", LeakProfile::isPath);
        each("mailAddresses", mailAddresses, "a mail address", LeakProfile::isMailAddress);
    }

    /** Begins a profile with the organisation's name, and further names of it. */
    public static Builder builder(String organisation, String... variants) {
        return new Builder().organisation(organisation, variants);
    }

    /** Returns how much it holds; the identifiers themselves do not get into a log this way. */
    @Override
    public String toString() {
        return "profile of " + organisations.size() + " organisations, " + people.size() + " people, " + domains.size()
                + " domains, " + addressBlocks.size() + " address blocks, " + hosts.size() + " hosts";
    }

    private static void each(String field, List<String> values, String form, Predicate<String> has) {
        for (int i = 0; i < values.size(); i++) {
            String path = field + "[" + i + "]";
            if (!has.test(Require.line(path, values.get(i), 500))) {
                throw new InvalidInputException(path, "it must be " + form, "write it in that form");
            }
        }
    }

    private static boolean isDomain(String text) {
        try {
            return IndicatorType.DOMAIN.accepts(IDN.toASCII(text).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The form is checked first, so that the JDK meets literals only and never asks a name server. */
    private static boolean isAddressBlock(String text) {
        if (!IndicatorType.CIDR.accepts(text)) {
            return false;
        }
        try {
            return InetAddress.getByName(text.substring(0, text.indexOf('/'))).getAddress().length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isHost(String text) {
        return text.length() >= FEWEST_LETTERS
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    private static boolean isPath(String text) {
        return letters(text) > FEWEST_LETTERS && (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0);
    }

    private static boolean isMailAddress(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && isDomain(text.substring(at + 1));
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /**
     * Somebody, or something, by all its names. All of them get the same placeholder.
     *
     * @param name a name of at least two letters; legal forms such as 株式会社 or Ltd. do not matter
     * @param variants further names
     */
    public record Known(String name, List<String> variants) {
        /** Checks the parts. */
        @JsonbCreator
        public Known {
            checked("name", name);
            variants = Require.list("variants", variants, 100);
            for (int i = 0; i < variants.size(); i++) {
                checked("variants[" + i + "]", variants.get(i));
            }
        }

        /** Returns how many names it holds, and none of them. */
        @Override
        public String toString() {
            return "somebody of " + (1 + variants.size()) + " names";
        }

        private static void checked(String field, String value) {
            if (letters(Require.line(field, value, 200)) < FEWEST_LETTERS) {
                throw new InvalidInputException(field, "at least two letters", "write the whole name");
            }
        }
    }

    /** Collects identifiers. <b>Threads:</b> for one thread. */
    public static final class Builder {
        private final List<Known> organisations = new ArrayList<>();
        private final List<Known> people = new ArrayList<>();
        private final List<String> domains = new ArrayList<>();
        private final List<String> addressBlocks = new ArrayList<>();
        private final List<String> hosts = new ArrayList<>();
        private final List<String> pathPrefixes = new ArrayList<>();
        private final List<String> mailAddresses = new ArrayList<>();

        private Builder() {}

        /** Adds an organisation by its names. */
        public Builder organisation(String name, String... variants) {
            organisations.add(new Known(name, List.of(variants)));
            return this;
        }

        /** Adds a person by his or her names. */
        public Builder person(String name, String... variants) {
            people.add(new Known(name, List.of(variants)));
            return this;
        }

        /** Adds a domain, with everything below it. */
        public Builder domain(String domain) {
            domains.add(domain);
            return this;
        }

        /** Adds an address block. */
        public Builder addressBlock(String block) {
            addressBlocks.add(block);
            return this;
        }

        /** Adds a bare host name. */
        public Builder host(String name) {
            hosts.add(name);
            return this;
        }

        /** Adds the beginning of a path. */
        public Builder pathPrefix(String prefix) {
            pathPrefixes.add(prefix);
            return this;
        }

        /** Adds a mail address outside the domains. */
        public Builder mailAddress(String address) {
            mailAddresses.add(address);
            return this;
        }

        /** Returns the profile. */
        public LeakProfile build() {
            return new LeakProfile(organisations, people, domains, addressBlocks, hosts, pathPrefixes, mailAddresses);
        }
    }
}
