package org.renkei.api.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;

/**
 * What is never blocked, whoever says so, because more than an attacker would be hit: public resolvers, networks that deliver content
 * for everybody, large services, reserved addresses, files that are empty, and what is one's own.
 *
 * <p>It holds back a whole service, not what somebody put there: {@code cloudfront.net} and its addresses, but not {@code
 * d1.cloudfront.net}, nor a link to one page. Of one's own it holds back everything.
 *
 * <p><b>Threads:</b> immutable.
 */
public final class WarningList {
    private final List<Entry> entries;

    private WarningList(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Why an indicator is held back. */
    public enum Reason {
        /** A resolver that everybody may use. */
        PUBLIC_RESOLVER,
        /** A network that delivers content for many. */
        CONTENT_DELIVERY,
        /** A service that many depend on. */
        LARGE_SERVICE,
        /** Addresses that mean nothing outside one's own network. */
        RESERVED,
        /** The hash of an empty file. */
        EMPTY_FILE,
        /** What is the member's own. */
        OWN_ASSET
    }

    private record Entry(Reason reason, String domain, Optional<AddressBlock> block) {}

    /** Returns the list that comes with this version. */
    public static WarningList shipped() {
        return Shipped.LIST;
    }

    /**
     * Returns this list with what is one's own.
     *
     * @param domains own domains, with everything below them, such as {@code own.example}
     * @param addressBlocks own addresses and blocks of them, such as {@code 203.0.113.0/24}
     * @throws InvalidInputException if one has another form
     */
    public WarningList withOwn(Collection<String> domains, Collection<String> addressBlocks) {
        List<Entry> more = new ArrayList<>(entries);
        domains.forEach(domain -> more.add(domain(Reason.OWN_ASSET, domain.toLowerCase(Locale.ROOT), "domains")));
        addressBlocks.forEach(block -> more.add(block(Reason.OWN_ASSET, block, "addressBlocks")));
        return new WarningList(more);
    }

    /** Returns why {@code indicator} must not be blocked; empty if it may. */
    public Optional<Reason> holdsBack(Indicator indicator) {
        String value = indicator.value();
        return switch (indicator.type()) {
            case DOMAIN -> ofHost(value, true);
            case URL -> ofUrl(value);
            case IPV4, IPV6, CIDR -> ofAddresses(value);
            case MAIL_ADDRESS -> own(value.substring(value.indexOf('@') + 1));
            case SHA256, SHA1, MD5 -> EMPTY.contains(value) ? Optional.of(Reason.EMPTY_FILE) : Optional.empty();
            case FILE_NAME, VULNERABILITY -> Optional.empty();
        };
    }

    private static final List<String> EMPTY = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "d41d8cd98f00b204e9800998ecf8427e");

    private Optional<Reason> ofUrl(String url) {
        try {
            URI link = URI.create(url);
            String host = link.getHost();
            if (host == null) {
                return Optional.empty();
            }
            String path = link.getRawPath();
            boolean whole = (path == null || path.isEmpty() || path.equals("/")) && link.getRawQuery() == null;
            return ofHost(host.toLowerCase(Locale.ROOT), whole);
        } catch (IllegalArgumentException noLink) {
            return Optional.empty();
        }
    }

    private Optional<Reason> ofHost(String host, boolean whole) {
        Optional<AddressBlock> address = AddressBlock.of(host);
        if (address.isPresent()) {
            return ofAddresses(host).filter(reason -> whole || reason == Reason.OWN_ASSET);
        }
        return own(host).or(() -> entries.stream()
                .filter(entry -> whole && !entry.domain().isEmpty())
                .filter(entry -> isWithin(entry.domain(), host))
                .map(Entry::reason)
                .findFirst());
    }

    private Optional<Reason> own(String host) {
        return entries.stream()
                .filter(entry ->
                        entry.reason() == Reason.OWN_ASSET && !entry.domain().isEmpty())
                .filter(entry -> isWithin(host, entry.domain()))
                .map(Entry::reason)
                .findFirst();
    }

    private Optional<Reason> ofAddresses(String literal) {
        return AddressBlock.of(literal).flatMap(wanted -> entries.stream()
                .filter(entry -> entry.block().filter(wanted::overlaps).isPresent())
                .map(Entry::reason)
                .findFirst());
    }

    private static boolean isWithin(String domain, String parent) {
        return domain.equals(parent) || domain.endsWith("." + parent);
    }

    private static Entry domain(Reason reason, String domain, String field) {
        if (!IndicatorType.DOMAIN.accepts(domain)) {
            throw new InvalidInputException(field, "it must be a domain such as own.example", "correct it");
        }
        return new Entry(reason, domain, Optional.empty());
    }

    private static Entry block(Reason reason, String block, String field) {
        return AddressBlock.of(block)
                .map(addresses -> new Entry(reason, "", Optional.of(addresses)))
                .orElseThrow(() -> new InvalidInputException(
                        field, "it must be an address or a block such as 203.0.113.0/24", "correct it"));
    }

    /** Read when somebody first asks. */
    private static final class Shipped {
        static final WarningList LIST = load();

        private static WarningList load() {
            try (InputStream table = WarningList.class.getResourceAsStream("warning-list.csv")) {
                if (table == null) {
                    throw new CouncilException(ErrorCode.INTERNAL, "the warning list is missing from the jar");
                }
                return new WarningList(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(Shipped::entry)
                        .toList());
            } catch (IOException e) {
                throw new CouncilException(ErrorCode.INTERNAL, "the warning list cannot be read from the jar", e);
            }
        }

        private static Entry entry(String line) {
            int comma = line.indexOf(',');
            Reason reason = Reason.valueOf(line.substring(0, comma));
            String value = line.substring(comma + 1);
            return AddressBlock.of(value).isPresent()
                    ? block(reason, value, "line")
                    : new Entry(reason, value, Optional.empty());
        }
    }
}
