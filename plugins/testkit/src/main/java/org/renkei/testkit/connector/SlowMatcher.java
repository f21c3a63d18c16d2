package org.renkei.testkit.connector;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorHit;
import org.renkei.api.indicator.IndicatorMatcher;

/**
 * An exact matcher that is too slow to be wrong in a clever way: each indicator by itself against each token, by regular
 * expression. What the fast one finds is checked against it, and connectors are tested with it.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public final class SlowMatcher implements IndicatorMatcher {
    private static final Pattern HOST = Pattern.compile("[.-]*(.*?)[.-]*");
    private static final Pattern HOST_RUN = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern DIGEST_RUN = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern URL_RUN = Pattern.compile("[+.-]*([A-Za-z0-9+.-]*://[!-~&&[^\"<>\\\\^`{|}]]*)");
    private static final Pattern URL_PARTS = Pattern.compile("([^:]*://[^/?#]*)(/?)(.*)");
    private static final Pattern ADDRESS_RUN = Pattern.compile("[A-Za-z0-9:.]*:[A-Za-z0-9:.]*");
    private static final Pattern ADDRESS = Pattern.compile("(?:.*[g-zG-Z][^:]*:)?([0-9a-fA-F:.]*?(?:::|[^:.])|):?\\.*");
    private static final Pattern MAIL_RUN =
            Pattern.compile("(?<![!-~&&[^\"(),:;<>@\\[\\\\\\]]])([!-~&&[^\"(),:;<>@\\[\\\\\\]]]+)@([A-Za-z0-9._-]+)");
    private static final Pattern SIMPLE_VULNERABILITY = Pattern.compile("[A-Z0-9]([A-Z0-9-]*[A-Z0-9])?");
    private static final Pattern LONG_GROUP = Pattern.compile("[0-9a-fA-F]{5}");
    private static final Pattern NAME_GOES_ON = Pattern.compile("[-\\p{L}\\p{Nd}_.]\\z");
    private static final Pattern DOTTED =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

    private final List<Indicator> indicators;

    /** Makes a matcher for all of {@code indicators}. */
    public SlowMatcher(Collection<Indicator> indicators) {
        this.indicators = List.copyOf(new LinkedHashSet<>(indicators));
    }

    @Override
    public int size() {
        return indicators.size();
    }

    @Override
    public List<IndicatorHit> match(CharSequence line) {
        List<IndicatorHit> hits = new ArrayList<>();
        for (Indicator indicator : indicators) {
            hits.addAll(search(indicator, line.toString()));
        }
        hits.sort(Comparator.comparingInt(IndicatorHit::start).thenComparingInt(IndicatorHit::end));
        return List.copyOf(hits);
    }

    private static List<IndicatorHit> search(Indicator indicator, String line) {
        String value = indicator.value();
        Predicate<String> same = value::equalsIgnoreCase;
        return switch (indicator.type()) {
            case DOMAIN, IPV4 -> hosts(indicator, line, same);
            case IPV6 -> addresses(indicator, line, same(value));
            case CIDR -> blocks(indicator, line);
            case SHA256, SHA1, MD5 -> digests(indicator, line);
            case URL -> urls(indicator, line);
            case MAIL_ADDRESS -> mails(indicator, line);
            case FILE_NAME -> names(indicator, line);
            case VULNERABILITY ->
                SIMPLE_VULNERABILITY.matcher(value).matches() ? hosts(indicator, line, same) : names(indicator, line);
        };
    }

    private static List<IndicatorHit> hosts(Indicator indicator, String line, Predicate<String> accepts) {
        List<IndicatorHit> hits = new ArrayList<>();
        Matcher run = HOST_RUN.matcher(line);
        while (run.find()) {
            Matcher host = HOST.matcher(run.group());
            if (host.matches() && accepts.test(host.group(1))) {
                hits.add(new IndicatorHit(indicator, run.start() + host.start(1), run.start() + host.end(1)));
            }
        }
        return hits;
    }

    private static List<IndicatorHit> digests(Indicator indicator, String line) {
        List<IndicatorHit> hits = new ArrayList<>();
        Matcher run = DIGEST_RUN.matcher(line);
        while (run.find()) {
            if (run.group().equalsIgnoreCase(indicator.value())) {
                hits.add(new IndicatorHit(indicator, run.start(), run.end()));
            }
        }
        return hits;
    }

    private static List<IndicatorHit> urls(Indicator indicator, String line) {
        List<IndicatorHit> hits = new ArrayList<>();
        Matcher run = URL_RUN.matcher(line);
        for (int from = 0; run.find(from); from = line.indexOf("://", run.start(1)) + 3) {
            String token = run.group(1);
            for (int cut = 0; cut <= 8 && !token.isEmpty(); cut++) {
                if (canonical(token).equals(canonical(indicator.value()))) {
                    hits.add(new IndicatorHit(indicator, run.start(1), run.start(1) + token.length()));
                }
                if (!token.matches(".*[.,;:!?')\\]]")) {
                    break;
                }
                token = token.substring(0, token.length() - 1);
            }
        }
        return hits;
    }

    private static String canonical(String url) {
        Matcher parts = URL_PARTS.matcher(url);
        return parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) + "/" + parts.group(3) : url;
    }

    private static List<IndicatorHit> mails(Indicator indicator, String line) {
        List<IndicatorHit> hits = new ArrayList<>();
        Matcher run = MAIL_RUN.matcher(line);
        for (int from = 0; run.find(from); from = run.end(1)) {
            String domain = run.group(2).replaceFirst("[.-]+$", "");
            for (int start = run.start(1); start < run.end(1); start++) {
                boolean begins = start == run.start(1) || "='`{|/".indexOf(line.charAt(start - 1)) >= 0;
                String token = line.substring(start, run.end(1)) + "@" + domain;
                if (begins && run.end(1) - start <= 64 && token.equalsIgnoreCase(indicator.value())) {
                    hits.add(new IndicatorHit(indicator, start, start + token.length()));
                }
            }
        }
        return hits;
    }

    private static List<IndicatorHit> names(Indicator indicator, String line) {
        Pattern name = Pattern.compile(
                Pattern.quote(indicator.value()) + "(?![-\\p{L}\\p{Nd}_]|\\.[-\\p{L}\\p{Nd}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<IndicatorHit> hits = new ArrayList<>();
        Matcher matcher = name.matcher(line);
        for (int from = 0; from <= line.length() && matcher.find(from); from = matcher.start() + 1) {
            // not by a look-behind, which sees half of a character outside the basic plane
            if (!NAME_GOES_ON.matcher(line.substring(0, matcher.start())).find()) {
                hits.add(new IndicatorHit(indicator, matcher.start(), matcher.end()));
            }
        }
        return hits;
    }

    private static List<IndicatorHit> blocks(Indicator indicator, String line) {
        String[] parts = indicator.value().split("/", 2);
        Optional<BigInteger> network = number(parts[0]);
        int width = parts[0].contains(":") ? 128 : 32;
        int shift = width - Integer.parseInt(parts[1]);
        Predicate<String> inside = text -> network.isPresent()
                && number(text)
                        .map(n -> n.shiftRight(shift).equals(network.get().shiftRight(shift)))
                        .orElse(false);
        return width == 128
                ? addresses(indicator, line, inside)
                : hosts(indicator, line, text -> DOTTED.matcher(text).matches() && inside.test(text));
    }

    private static List<IndicatorHit> addresses(Indicator indicator, String line, Predicate<String> accepts) {
        List<IndicatorHit> hits = new ArrayList<>();
        Matcher run = ADDRESS_RUN.matcher(line);
        while (run.find()) {
            Matcher address = ADDRESS.matcher(run.group());
            if (address.matches() && address.group(1).contains(":") && accepts.test(address.group(1))) {
                hits.add(new IndicatorHit(indicator, run.start() + address.start(1), run.start() + address.end(1)));
            }
        }
        return hits;
    }

    private static Predicate<String> same(String value) {
        Optional<BigInteger> wanted = number(value);
        return text -> wanted.isPresent() && number(text).equals(wanted);
    }

    /** Reads an address as a number; text with a colon never reaches a resolver. */
    private static Optional<BigInteger> number(String text) {
        if (text.contains(":")
                ? LONG_GROUP.matcher(text).find()
                : !DOTTED.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(text);
            BigInteger number = new BigInteger(1, address.getAddress());
            boolean mapped = address instanceof Inet4Address && text.contains(":");
            return Optional.of(mapped ? number.or(BigInteger.valueOf(0xFFFF).shiftLeft(32)) : number);
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
